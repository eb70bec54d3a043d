import { rule } from "../../../engine/rule.ts";
import { judgeTold, saidBy } from "../../told.ts";

export default rule({
  id: "aks-image-pull-secret-invalid",
  hop: "authorize",
  severity: "warning",
  needs: ["journey.texts"],
  consumers: ["aks-cluster"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("journey.texts"),
      saidBy(
        "registry-unauthorized-incorrect-password",
        "registry-unauthorized-invalid-client",
        "registry-unauthorized-app-not-registered",
      ),
    );
  },
  repairs: [],
  doc: "L:container-registry-auth-kubernetes",
});
