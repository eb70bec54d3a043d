import { rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";

export default rule({
  id: "client-docker-not-running",
  hop: "client",
  severity: "info",
  needs: ["consumer.texts"],
  consumers: ["machine"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("consumer.texts"),
      pointsAt("client-docker-not-running"),
    );
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
