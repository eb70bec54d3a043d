import { notApplicable, rule } from "../../../engine/rule.ts";
import { judgeLink, linkFacts } from "../zone-link.ts";

/** Clusters have a rule of their own. */
export default rule({
  id: "private-dns-zone-not-linked-to-source-vnet",
  hop: "resolve",
  severity: "error",
  needs: ["consumer.pull-route", ...linkFacts],
  consumers: ["web-app", "function-app"],
  hides: [
    "client-dns-public-ip-while-public-disabled",
    "registry-public-access-disabled-client-outside-vnet",
    "webapp-vnet-egress-ip-not-allowed",
  ],
  judge(judge) {
    return judge.know("consumer.pull-route") === "virtual-network"
      ? judgeLink(judge)
      : notApplicable();
  },
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
