import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "geo-replica-routing-disabled",
  hop: null,
  severity: "info",
  needs: ["registry.replications"],
  judge({ know, evidence }) {
    const replications = know("registry.replications");
    if (replications.length === 0) {
      return notApplicable();
    }
    const found = replications.flatMap(({ location, properties }, index) =>
      properties.regionEndpointEnabled === false ? [{ location, index }] : [],
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
