import type { ExplainedMatch } from "../../../model/explanation.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failTold, toldOf } from "../../told.ts";

export default rule({
  id: "aks-http-proxy-trusted-ca",
  hop: "route",
  severity: "warning",
  needs: ["journey.texts", "consumer.cluster-proxy", "consumer.cluster"],
  consumers: ["aks-cluster"],
  judge({ know, evidence, journey, landscape }) {
    const one = toldOf(know("journey.texts"), isUntrusted);
    if (!one) {
      return notApplicable();
    }
    const proxy = know("consumer.cluster-proxy");
    const { httpProxyConfig } = know("consumer.cluster").properties;
    return proxy && !httpProxyConfig?.trustedCa
      ? failTold({ journey, landscape }, one, {
          evidence: [evidence("consumer.cluster-proxy")],
          args: { proxy: proxy.address },
        })
      : pass();
  },
  repairs: [],
  doc: "AK:http-proxy",
});

function isUntrusted({ signature }: ExplainedMatch): boolean {
  return signature === "tls-unknown-authority";
}
