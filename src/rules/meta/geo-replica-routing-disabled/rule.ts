import { rule } from "../../../engine/rule.ts";
import { judgeReplicas } from "../replicas.ts";

export default rule({
  id: "geo-replica-routing-disabled",
  hop: null,
  severity: "info",
  needs: ["registry.replications"],
  judge: (judge) =>
    judgeReplicas(
      judge,
      ({ regionEndpointEnabled }) => regionEndpointEnabled === false,
    ),
  repairs: [],
  doc: "L:container-registry-geo-replication",
});
