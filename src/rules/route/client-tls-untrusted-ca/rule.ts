import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-tls-untrusted-ca",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    const { outcome, issuer } = know("probe.tls");
    if (outcome === "trusted") {
      return pass();
    }
    if (outcome !== "untrusted") {
      return notApplicable();
    }
    return fail({
      evidence: [evidence("probe.tls")],
      args: { host: landscape.loginServer, issuer: issuer ?? "?" },
    });
  },
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});
