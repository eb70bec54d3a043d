import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-tls-handshake-timeout",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    const { outcome } = know("probe.tls");
    if (outcome === "trusted") {
      return pass();
    }
    return outcome === "timeout"
      ? fail({
          evidence: [evidence("probe.tls")],
          args: { host: landscape.loginServer },
        })
      : notApplicable();
  },
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});
