import { notApplicable, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { egressFacts, judgeEgress } from "../network-egress.ts";

export default rule({
  id: "webapp-vnet-egress-ip-not-allowed",
  hop: "admit",
  severity: "error",
  needs: ["consumer.pull-route", ...egressFacts],
  consumers: appServiceKinds,
  hides: ["registry-default-deny-no-rules"],
  judge(judge) {
    return judge.know("consumer.pull-route") === "virtual-network"
      ? judgeEgress(judge)
      : notApplicable();
  },
  repairs: ["allow-addresses"],
  doc: "AS:overview-inbound-outbound-ips",
});
