import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { visibleWayKinds } from "../../consumer-kinds.ts";

/** The manifest comes from the login server, so the pull gets far before it fails at the layers. */
export default rule({
  id: "private-dns-record-missing-data-endpoint",
  hop: "resolve",
  severity: "error",
  needs: [
    "consumer.path",
    "consumer.missing-data-records",
    "registry.replications",
  ],
  consumers: visibleWayKinds,
  hides: ["client-dns-split-brain"],
  judge({ know, journey, landscape, evidence }) {
    if (know("consumer.path") !== "private") {
      return notApplicable();
    }
    const { names, total, pointers } = know("consumer.missing-data-records");
    if (names.length === 0) {
      return pass();
    }
    return fail({
      evidence: [
        ...pointers.map((pointer) => evidenceAt(landscape, pointer)),
        evidence("registry.replications"),
      ],
      args: {
        consumer: journey.consumer.name,
        zone: landscape.cloud.privateDnsZone,
        records: names,
        count: names.length,
        total,
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
