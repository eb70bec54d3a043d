import { regionsOf } from "../../../engine/hosts.ts";
import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failTold, saidBy, toldOf } from "../../told.ts";

export default rule({
  id: "geo-push-dns-bounce",
  hop: null,
  severity: "warning",
  needs: ["registry.texts", "registry", "registry.replications"],
  judge({ know, evidence, landscape }) {
    const one = toldOf(know("registry.texts"), failsAtManifest);
    if (!one) {
      return notApplicable();
    }
    const regions = regionsOf(know("registry"), know("registry.replications"));
    return regions.length < 2
      ? pass()
      : failTold({ landscape }, one, {
          evidence: [evidence("registry.replications")],
          args: { regions },
        });
  },
  repairs: [],
  doc: "L:container-registry-geo-replication",
});

const failsAtManifest = saidBy(
  "registry-manifest-invalid",
  "registry-blob-unknown",
);
