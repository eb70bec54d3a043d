import { fail, pass, rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";
import { judgeSeenOrTold } from "../seen-or-told.ts";

export default rule({
  id: "client-docker-not-running",
  hop: "client",
  severity: "info",
  needs: ["consumer.texts", "probe.docker"],
  consumers: ["machine"],
  judge({ know, isKnown, evidence, journey, landscape }) {
    const told = judgeTold(
      { journey, landscape },
      know("consumer.texts"),
      pointsAt("client-docker-not-running"),
    );
    return judgeSeenOrTold(told, isKnown("probe.docker"), () => {
      const tool = know("probe.docker");
      if (tool === null || tool.daemon.state === "not-asked") {
        return undefined;
      }
      const { state, endpoint } = tool.daemon;
      return state === "running"
        ? pass()
        : fail({
            wording: "seen",
            evidence: [evidence("probe.docker", "daemon")],
            args: {
              consumer: journey.consumer.name,
              tool: tool.name,
              endpoint,
              state,
            },
          });
    });
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
