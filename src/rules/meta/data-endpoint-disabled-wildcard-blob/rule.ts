import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { hasDataEndpoints } from "../../../engine/hosts.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "data-endpoint-disabled-wildcard-blob",
  hop: null,
  severity: "hint",
  needs: ["registry"],
  judge({ know, evidence, landscape }) {
    const registry = know("registry");
    if (registry.sku?.name !== "Premium") {
      return notApplicable();
    }
    return hasDataEndpoints(registry)
      ? pass()
      : fail({
          evidence: existing(
            landscape,
            evidence("registry", "properties", "dataEndpointEnabled"),
            evidence("registry", "sku"),
          ),
        });
  },
  repairs: [],
  doc: "L:container-registry-dedicated-data-endpoints",
});
