import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";

/** Regional endpoints are for who names them: a pull by the login server's name never asks for one. */
export default rule({
  id: "private-dns-record-ip-mismatch",
  hop: "resolve",
  severity: "error",
  needs: [
    "consumer.pull-route",
    "consumer.dns-answer",
    "consumer.wrong-records",
  ],
  consumers: networkKinds,
  judge({ know, journey, landscape }) {
    if (know("consumer.pull-route") !== "virtual-network") {
      return notApplicable();
    }
    const answer = know("consumer.dns-answer");
    if (answer !== "private" && answer !== "stale") {
      return notApplicable();
    }
    const [first, ...others] = know("consumer.wrong-records").filter(
      ({ purpose }) => purpose !== "regional",
    );
    if (!first) {
      return pass();
    }
    return fail({
      evidence: [first, ...others].map(({ pointer }) =>
        evidenceAt(landscape, pointer),
      ),
      args: {
        consumer: journey.consumer.name,
        zone: landscape.cloud.privateDnsZone,
        record: first.name,
        found: first.found,
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
