import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { judgeTold, saidBy } from "../../told.ts";
import { judgeSeenOrTold } from "../seen-or-told.ts";

export default rule({
  id: "client-not-logged-in",
  hop: "client",
  severity: "warning",
  needs: [
    "journey.texts",
    "probe.docker",
    "docker.login",
    "registry.anonymous-pull",
  ],
  consumers: ["machine"],
  judge({ know, isKnown, evidence, journey, landscape }) {
    const told = judgeTold(
      { journey, landscape },
      know("journey.texts"),
      saidBy("docker-no-basic-auth", "helm-oras-credential"),
    );
    return judgeSeenOrTold(told, isKnown("docker.login"), () => {
      if (know("probe.docker") === null) {
        return undefined;
      }
      if (know("docker.login") !== null) {
        return pass();
      }
      // Who is told so wanted to log in, whatever the registry gives to everybody.
      if (told.verdict !== "fail" && know("registry.anonymous-pull")) {
        return notApplicable();
      }
      return fail({
        wording: "seen",
        evidence: [evidence("probe.docker", "logins", "entries")],
        args: { consumer: journey.consumer.name },
      });
    });
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
