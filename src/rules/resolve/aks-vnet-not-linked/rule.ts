import { rule } from "../../../engine/rule.ts";
import {
  judgeUnseenZone,
  unseenZoneFacts,
  unseenZoneHides,
} from "../unseen-zone.ts";

export default rule({
  id: "aks-vnet-not-linked",
  hop: "resolve",
  severity: "error",
  needs: unseenZoneFacts,
  consumers: ["aks-cluster"],
  hides: ["private-dns-zone-not-linked-to-source-vnet", ...unseenZoneHides],
  judge: (judge) => judgeUnseenZone(judge, "no-link"),
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
