import { isPrivateAddress } from "../../../model/addresses.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-dns-private-ip-unreachable",
  hop: "route",
  severity: "error",
  needs: ["probe.machine", "probe.tcp"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    if (know("probe.machine").proxy !== undefined) {
      return notApplicable();
    }
    const { outcome, address, code } = know("probe.tcp");
    if (!isPrivateAddress(address)) {
      return notApplicable();
    }
    if (outcome === "connected") {
      return pass();
    }
    return fail({
      evidence: [evidence("probe.tcp")],
      args: { host: landscape.loginServer, address, code: code ?? outcome },
    });
  },
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
