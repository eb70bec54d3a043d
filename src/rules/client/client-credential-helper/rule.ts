import { keeperOf } from "../../../model/docker.ts";
import { fail, pass, rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";
import { judgeSeenOrTold } from "../seen-or-told.ts";

export default rule({
  id: "client-credential-helper",
  hop: "client",
  severity: "warning",
  needs: ["consumer.texts", "probe.docker"],
  consumers: ["machine"],
  hides: ["client-not-logged-in", "client-token-expired-3h"],
  judge({ know, isKnown, evidence, journey, landscape }) {
    const told = judgeTold(
      { journey, landscape },
      know("consumer.texts"),
      pointsAt("client-credential-helper"),
    );
    return judgeSeenOrTold(told, isKnown("probe.docker"), () => {
      const logins = know("probe.docker")?.logins;
      if (!logins) {
        return undefined;
      }
      const keeper = keeperOf(logins, landscape.loginServer);
      if (keeper === undefined) {
        return pass();
      }
      return logins.missing.includes(keeper)
        ? fail({
            wording: "seen",
            evidence: [evidence("probe.docker", "logins")],
            args: {
              consumer: journey.consumer.name,
              program: `docker-credential-${keeper}`,
            },
          })
        : undefined;
    });
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
