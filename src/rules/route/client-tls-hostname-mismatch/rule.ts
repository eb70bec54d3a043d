import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-tls-hostname-mismatch",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    const { outcome, names, subject } = know("probe.tls");
    if (outcome === "trusted") {
      return pass();
    }
    if (outcome !== "name-mismatch") {
      return notApplicable();
    }
    return fail({
      evidence: [evidence("probe.tls")],
      args: { host: landscape.loginServer, names: names ?? subject ?? "?" },
    });
  },
  repairs: [],
  doc: "L:container-registry-firewall-rules",
});
