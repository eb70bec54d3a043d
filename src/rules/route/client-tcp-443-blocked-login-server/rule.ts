import { isPrivateAddress } from "../../../model/addresses.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-tcp-443-blocked-login-server",
  hop: "route",
  severity: "error",
  needs: ["probe.machine", "probe.tcp"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    if (know("probe.machine").proxy !== undefined) {
      return notApplicable();
    }
    const { outcome, address, code } = know("probe.tcp");
    if (isPrivateAddress(address)) {
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
  doc: "L:container-registry-firewall-rules",
});
