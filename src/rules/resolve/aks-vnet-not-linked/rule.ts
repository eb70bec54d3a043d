import { rule } from "../../../engine/rule.ts";
import { judgeLink, linkFacts } from "../zone-link.ts";

export default rule({
  id: "aks-vnet-not-linked",
  hop: "resolve",
  severity: "error",
  needs: linkFacts,
  consumers: ["aks-cluster"],
  hides: [
    "private-dns-zone-not-linked-to-source-vnet",
    "client-dns-public-ip-while-public-disabled",
    "registry-public-access-disabled-client-outside-vnet",
    "aks-egress-ip-not-allowed",
    "aks-egress-udr-unknown",
  ],
  judge: judgeLink,
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
