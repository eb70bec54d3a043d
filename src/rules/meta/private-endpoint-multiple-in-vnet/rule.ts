import { sameId } from "../../../model/arm-id.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** They share the names of the zone, where the last one to be written wins. */
export default rule({
  id: "private-endpoint-multiple-in-vnet",
  hop: null,
  severity: "warning",
  needs: ["registry.private-endpoints", "registry.read-endpoints"],
  judge({ know, landscape }) {
    if (know("registry.private-endpoints").length < 2) {
      return notApplicable();
    }
    const endpoints = know("registry.read-endpoints");
    const crowded = endpoints.filter(
      (one) =>
        endpoints.filter(({ networkId }) => sameId(networkId, one.networkId))
          .length > 1,
    );
    return crowded.length === 0
      ? pass()
      : fail({
          evidence: crowded.map(({ pointer }) =>
            evidenceAt(landscape, pointer),
          ),
          args: { endpoints: crowded.map(({ name }) => name) },
        });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
