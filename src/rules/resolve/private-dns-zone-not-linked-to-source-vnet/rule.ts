import { rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import {
  judgeUnseenZoneOnRoute,
  unseenZoneFacts,
  unseenZoneHides,
} from "../unseen-zone.ts";

/** Clusters have a rule of their own. */
export default rule({
  id: "private-dns-zone-not-linked-to-source-vnet",
  hop: "resolve",
  severity: "error",
  needs: ["consumer.pull-route", ...unseenZoneFacts],
  consumers: [...appServiceKinds, "acr-task", "container-app"],
  hides: unseenZoneHides,
  judge: (judge) => judgeUnseenZoneOnRoute(judge, "no-link"),
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
