import { rule } from "../../../engine/rule.ts";
import { judgeTls } from "../tls-outcome.ts";

export default rule({
  id: "client-tls-untrusted-ca",
  hop: "route",
  severity: "error",
  needs: ["probe.tls"],
  consumers: ["machine"],
  judge: (judge) =>
    judgeTls(judge, "untrusted", ({ issuer }) => ({ issuer: issuer ?? "?" })),
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});
