import { allowsAnonymousPull } from "../../../engine/anonymous-pull.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "anonymous-pull-not-in-sku",
  hop: null,
  severity: "info",
  needs: ["registry"],
  judge({ know, evidence, landscape }) {
    const registry = know("registry");
    if (registry.properties.anonymousPullEnabled !== true) {
      return notApplicable();
    }
    if (allowsAnonymousPull(registry)) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("registry", "properties", "anonymousPullEnabled"),
        evidence("registry", "sku", "name"),
      ),
      args: { sku: registry.sku?.name ?? "–" },
    });
  },
  repairs: [],
  doc: "L:anonymous-pull-access",
});
