import { fail, notApplicable, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import {
  judgeUnseenZone,
  unseenZoneFacts,
  unseenZoneHides,
} from "../unseen-zone.ts";

/** Two ways to be led astray: by a zone that hides the public name, and by one in which nobody looks. */
export default rule({
  id: "private-dns-zone-wrong-name",
  hop: "resolve",
  severity: "error",
  needs: ["consumer.pull-route", "consumer.hiding-zone", ...unseenZoneFacts],
  consumers: networkKinds,
  hides: [
    "private-dns-zone-missing",
    "private-dns-record-missing-login-server",
    ...unseenZoneHides,
  ],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    if (know("consumer.pull-route") !== "virtual-network") {
      return notApplicable();
    }
    const hiding = know("consumer.hiding-zone");
    if (hiding && !hiding.hasRecord) {
      return fail({
        evidence: [evidence("consumer.hiding-zone")],
        args: {
          consumer: journey.consumer.name,
          zone: landscape.cloud.privateDnsZone,
          given: [hiding.name],
        },
      });
    }
    return judgeUnseenZone(judge, "wrong-name");
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
