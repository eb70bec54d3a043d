import { pullHostsOf } from "../../../engine/hosts.ts";
import { isAskedFor } from "../../../engine/registry-hosts.ts";
import { isExempt } from "../../../model/no-proxy.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "aks-http-proxy-noproxy-missing-acr",
  hop: "route",
  severity: "error",
  needs: [
    "consumer.cluster-proxy",
    "consumer.path",
    "registry",
    "registry.replications",
  ],
  consumers: ["aks-cluster"],
  judge({ know, evidence, journey, landscape }) {
    const proxy = know("consumer.cluster-proxy");
    if (!proxy || know("consumer.path") !== "private") {
      return notApplicable();
    }
    const missing = pullHostsOf(
      landscape.cloud,
      know("registry"),
      know("registry.replications"),
    )
      .filter((one) => isAskedFor(one, journey.image))
      .map(({ host }) => host)
      .filter((host) => !isExempt(host, proxy.exceptions));
    if (missing.length === 0) {
      return pass();
    }
    return fail({
      evidence: [evidence("consumer.cluster-proxy")],
      args: {
        consumer: journey.consumer.name,
        proxy: proxy.address,
        hosts: missing,
      },
    });
  },
  repairs: [],
  doc: "AK:http-proxy",
});
