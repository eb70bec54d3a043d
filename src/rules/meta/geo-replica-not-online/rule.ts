import { rule } from "../../../engine/rule.ts";
import { judgeReplicas } from "../replicas.ts";

export default rule({
  id: "geo-replica-not-online",
  hop: null,
  severity: "warning",
  needs: ["registry.replications"],
  judge: (judge) =>
    judgeReplicas(
      judge,
      ({ provisioningState }) =>
        !["succeeded", "updating"].includes(
          (provisioningState ?? "succeeded").toLowerCase(),
        ),
    ),
  repairs: [],
  doc: "L:container-registry-geo-replication",
});
