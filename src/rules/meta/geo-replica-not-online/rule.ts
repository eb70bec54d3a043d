import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "geo-replica-not-online",
  hop: null,
  severity: "warning",
  needs: ["registry.replications"],
  judge({ know, evidence }) {
    const replications = know("registry.replications");
    if (replications.length === 0) {
      return notApplicable();
    }
    const found = replications.flatMap(({ location, properties }, index) =>
      !["succeeded", "updating"].includes(
        (properties.provisioningState ?? "succeeded").toLowerCase(),
      )
        ? [{ location, index }]
        : [],
    );
    return found.length === 0
      ? pass()
      : fail({
          evidence: found.map(({ index }) =>
            evidence("registry.replications", index),
          ),
          args: { regions: found.map(({ location }) => location) },
        });
  },
  repairs: [],
  doc: "L:container-registry-geo-replication",
});
