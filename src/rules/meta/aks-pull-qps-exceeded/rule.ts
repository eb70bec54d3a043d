import { rule } from "../../../engine/rule.ts";
import { judgeTold, pointsAt } from "../../told.ts";

export default rule({
  id: "aks-pull-qps-exceeded",
  hop: null,
  severity: "info",
  needs: ["consumer.texts"],
  consumers: ["aks-cluster"],
  judge({ know, journey, landscape }) {
    return judgeTold(
      { journey, landscape },
      know("consumer.texts"),
      pointsAt("aks-pull-qps-exceeded"),
    );
  },
  repairs: [],
  doc: "https://github.com/Azure/AKS/issues/3138",
});
