import { rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";

export default rule({
  id: "tasks-operations-not-allowed",
  hop: null,
  severity: "warning",
  needs: ["registry.texts"],
  judge({ know, landscape }) {
    return judgeTold(
      { landscape },
      know("registry.texts"),
      pointsAt("tasks-operations-not-allowed"),
    );
  },
  repairs: [],
  doc: "https://github.com/Azure-Samples/azure-search-openai-demo/issues/2220",
});
