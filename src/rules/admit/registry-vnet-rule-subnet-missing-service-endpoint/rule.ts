import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** Whoever is stopped for that is told so by the rules about addresses, because that is what the registry looks at then. */
export default rule({
  id: "registry-vnet-rule-subnet-missing-service-endpoint",
  hop: "admit",
  severity: "warning",
  needs: ["registry.subnet-rules", "registry.ruled-subnets"],
  judge({ know, landscape }) {
    if (know("registry.subnet-rules").length === 0) {
      return notApplicable();
    }
    const lacking = know("registry.ruled-subnets").filter(
      ({ hasEndpoint }) => !hasEndpoint,
    );
    return lacking.length === 0
      ? pass()
      : fail({
          evidence: lacking.map(({ pointer }) =>
            evidenceAt(landscape, `${pointer}/id`),
          ),
          args: { subnets: lacking.map(({ name }) => name) },
        });
  },
  repairs: [],
  doc: "L:container-registry-vnet",
});
