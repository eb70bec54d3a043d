import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { visibleWayKinds } from "../../consumer-kinds.ts";

/** A pull by the login server's name asks for no regional endpoint, so that nothing is stopped. */
export default rule({
  id: "private-dns-record-missing-regional-endpoint",
  hop: null,
  severity: "warning",
  needs: ["registry", "consumer.path", "consumer.missing-regional-records"],
  consumers: visibleWayKinds,
  judge({ know, journey, landscape }) {
    if (
      know("registry").properties.regionalEndpoints !== "Enabled" ||
      know("consumer.path") !== "private"
    ) {
      return notApplicable();
    }
    const { names, total, pointers } = know(
      "consumer.missing-regional-records",
    );
    return names.length === 0
      ? pass()
      : fail({
          evidence: pointers.map((pointer) => evidenceAt(landscape, pointer)),
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
