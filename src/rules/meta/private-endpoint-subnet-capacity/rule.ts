import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** Each endpoint gets one address for the data of a region, and one more for its regional endpoint. */
export default rule({
  id: "private-endpoint-subnet-capacity",
  hop: null,
  severity: "warning",
  needs: [
    "registry",
    "registry.private-endpoints",
    "registry.endpoint-subnets",
  ],
  judge({ know, landscape }) {
    if (know("registry.private-endpoints").length === 0) {
      return notApplicable();
    }
    const { regionalEndpoints } = know("registry").properties;
    const need = regionalEndpoints === "Enabled" ? 2 : 1;
    const full = know("registry.endpoint-subnets").filter(
      ({ free }) => free < need,
    );
    return full.length === 0
      ? pass()
      : fail({
          evidence: full.map(({ pointer }) => evidenceAt(landscape, pointer)),
          args: { subnets: full.map(({ name }) => name), need },
        });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
