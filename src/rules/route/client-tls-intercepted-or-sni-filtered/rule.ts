import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-tls-intercepted-or-sni-filtered",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    const { outcome } = know("probe.tls");
    if (outcome === "trusted") {
      return pass();
    }
    return outcome === "reset"
      ? fail({
          evidence: [evidence("probe.tls")],
          args: { host: landscape.loginServer },
        })
      : notApplicable();
  },
  repairs: [],
  doc: "L:container-registry-firewall-rules",
});
