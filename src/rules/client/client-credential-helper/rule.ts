import { rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";

export default rule({
  id: "client-credential-helper",
  hop: "client",
  severity: "warning",
  needs: ["consumer.texts"],
  consumers: ["machine"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("consumer.texts"),
      pointsAt("client-credential-helper"),
    );
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
