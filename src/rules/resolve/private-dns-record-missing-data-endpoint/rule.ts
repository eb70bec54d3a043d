import { notApplicable, rule } from "../../../engine/rule.ts";
import { visibleWayKinds } from "../../consumer-kinds.ts";
import { judgeMissingRecords } from "../../missing-records.ts";
import { isThroughProxy } from "../../through-proxy.ts";

/** The manifest comes from the login server, so the pull gets far before it fails at the layers. */
export default rule({
  id: "private-dns-record-missing-data-endpoint",
  hop: "resolve",
  severity: "error",
  needs: [
    "consumer.path",
    "machine.proxy",
    "consumer.missing-data-records",
    "registry.replications",
  ],
  consumers: visibleWayKinds,
  hides: ["client-dns-split-brain"],
  judge: (judge) =>
    !isThroughProxy(judge) && judge.know("consumer.path") === "private"
      ? judgeMissingRecords(
          judge,
          judge.know("consumer.missing-data-records"),
          judge.evidence("registry.replications"),
        )
      : notApplicable(),
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
