import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "registry-public-access-disabled-client-outside-vnet",
  hop: "admit",
  severity: "error",
  needs: [
    "registry.public-access",
    "registry.private-endpoints",
    "consumer.path",
  ],
  consumers: [
    "machine",
    "web-app",
    "function-app",
    "aks-cluster",
    "container-app",
  ],
  hides: [
    "registry-ip-rules-client-not-included",
    "client-dns-public-ip-while-public-disabled",
  ],
  judge({ know, evidence, journey, landscape }) {
    if (
      know("registry.public-access") !== "Disabled" ||
      know("registry.private-endpoints").length === 0
    ) {
      return notApplicable();
    }
    if (know("consumer.path") !== "public") {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("registry.public-access"),
        evidence("consumer.path"),
      ),
      args: { consumer: journey.consumer.name },
    });
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
