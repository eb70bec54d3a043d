import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { passwordKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "token-password-expired",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.token"],
  consumers: passwordKinds,
  hides: ["aci-credentials-wrong"],
  judge({ know, evidence, journey, landscape }) {
    const token = know("consumer.token");
    const passwords = token?.properties.credentials?.passwords ?? [];
    if (!token || passwords.length === 0) {
      return notApplicable();
    }
    const expiries = passwords.map(({ expiry }) =>
      expiry === undefined ? Infinity : Date.parse(expiry),
    );
    const last = Math.max(...expiries);
    if (Number.isNaN(last) || last > Date.parse(landscape.at)) {
      return pass();
    }
    return fail({
      evidence: [
        evidence("consumer.token", "properties", "credentials", "passwords"),
      ],
      args: {
        consumer: journey.consumer.name,
        token: token.name,
        date: new Date(last).toISOString().slice(0, "2026-01-31".length),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-token-based-repository-permissions",
});
