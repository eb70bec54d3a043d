import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { pointer } from "../../../model/pointer.ts";

export default rule({
  id: "private-endpoint-static-ip-blocks-replica",
  hop: null,
  severity: "warning",
  needs: ["registry.private-endpoints", "registry.read-endpoints"],
  judge({ know, landscape }) {
    if (know("registry.private-endpoints").length === 0) {
      return notApplicable();
    }
    const chosen = know("registry.read-endpoints").filter(
      ({ isStatic }) => isStatic,
    );
    return chosen.length === 0
      ? pass()
      : fail({
          evidence: chosen.map((endpoint) =>
            evidenceAt(
              landscape,
              `${endpoint.pointer}${pointer("properties", "ipConfigurations")}`,
            ),
          ),
          args: { endpoints: chosen.map(({ name }) => name) },
        });
  },
  repairs: [],
  doc: "L:container-registry-geo-replication",
});
