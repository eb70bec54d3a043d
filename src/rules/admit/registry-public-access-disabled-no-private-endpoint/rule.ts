import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "registry-public-access-disabled-no-private-endpoint",
  hop: "admit",
  severity: "error",
  needs: ["registry.public-access", "registry.private-endpoints"],
  // Container groups may be trusted services, which come in even so.
  consumers: [
    "machine",
    ...appServiceKinds,
    "aks-cluster",
    "container-app",
    "acr-task",
  ],
  hides: [
    "registry-public-access-disabled-client-outside-vnet",
    "registry-ip-rules-client-not-included",
    "client-proxy-egress-ip-not-allowed",
    "client-dns-public-ip-while-public-disabled",
  ],
  judge({ know, evidence, landscape }) {
    if (know("registry.public-access") !== "Disabled") {
      return notApplicable();
    }
    if (know("registry.private-endpoints").length > 0) {
      return pass();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("registry.public-access"),
        evidence("registry.private-endpoints"),
      ),
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
