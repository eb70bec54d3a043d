import { rule } from "../../../engine/rule.ts";
import { judgeTold, saidBy } from "../../told.ts";

export default rule({
  id: "import-source-incompatible",
  hop: null,
  severity: "info",
  needs: ["registry.texts"],
  judge({ know, landscape }) {
    return judgeTold(
      { landscape },
      know("registry.texts"),
      saidBy("import-range-errors"),
    );
  },
  repairs: [],
  doc: "L:container-registry-import-images",
});
