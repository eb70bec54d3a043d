import { notApplicable, rule } from "../../../engine/rule.ts";
import { visibleWayKinds } from "../../consumer-kinds.ts";
import { judgeMissingRecords } from "../../missing-records.ts";
import { isThroughProxy } from "../../through-proxy.ts";

/** A pull by the login server's name asks for no regional endpoint, so that nothing is stopped. */
export default rule({
  id: "private-dns-record-missing-regional-endpoint",
  hop: null,
  severity: "warning",
  needs: [
    "registry",
    "consumer.path",
    "machine.proxy",
    "consumer.missing-regional-records",
  ],
  consumers: visibleWayKinds,
  judge: (judge) =>
    judge.know("registry").properties.regionalEndpoints === "Enabled" &&
    !isThroughProxy(judge) &&
    judge.know("consumer.path") === "private"
      ? judgeMissingRecords(
          judge,
          judge.know("consumer.missing-regional-records"),
        )
      : notApplicable(),
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
