import { rule } from "../../../engine/rule.ts";
import { judgeTold, saidBy } from "../../told.ts";

export default rule({
  id: "client-not-logged-in",
  hop: "client",
  severity: "warning",
  needs: ["journey.texts"],
  consumers: ["machine"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("journey.texts"),
      saidBy("docker-no-basic-auth", "helm-oras-credential"),
    );
  },
  repairs: [],
  doc: "L:container-registry-authentication",
});
