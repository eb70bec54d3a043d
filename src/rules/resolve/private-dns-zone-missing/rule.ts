import { rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import {
  judgeUnseenZoneOnRoute,
  unseenZoneFacts,
  unseenZoneHides,
} from "../unseen-zone.ts";

/** The rules about a missing link speak only where there is a zone to link. */
export default rule({
  id: "private-dns-zone-missing",
  hop: "resolve",
  severity: "error",
  needs: ["consumer.pull-route", ...unseenZoneFacts],
  consumers: networkKinds,
  hides: unseenZoneHides,
  judge: (judge) => judgeUnseenZoneOnRoute(judge, "no-zone"),
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
