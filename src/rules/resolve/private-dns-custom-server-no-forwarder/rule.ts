import { rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import {
  judgeUnseenZoneOnRoute,
  unseenZoneFacts,
  unseenZoneHides,
} from "../unseen-zone.ts";

/** Where one of the servers' networks is linked, what they answer is not known, and neither is the verdict. */
export default rule({
  id: "private-dns-custom-server-no-forwarder",
  hop: "resolve",
  severity: "error",
  needs: ["consumer.pull-route", ...unseenZoneFacts],
  consumers: networkKinds,
  hides: unseenZoneHides,
  judge: (judge) => judgeUnseenZoneOnRoute(judge, "dns-servers"),
  repairs: [],
  doc: "T:azure-container-registry/cant-resolve-container-registry-fqdn-private-ip-address",
});
