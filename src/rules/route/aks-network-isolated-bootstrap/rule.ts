import { sameId } from "../../../model/arm-id.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";

/** Outbound types with which nodes have no way to the Internet. */
const isolated: readonly (string | undefined)[] = ["none", "block"];

/** What else a bootstrap needs (links, records, the pull role) is guarded by the rules of those hops. */
export default rule({
  id: "aks-network-isolated-bootstrap",
  hop: "route",
  severity: "error",
  needs: ["consumer.cluster", "registry", "registry.private-endpoints"],
  consumers: ["aks-cluster"],
  hides: ["aks-egress-udr-unknown"],
  judge({ know, evidence, journey, landscape }) {
    const { bootstrapProfile, networkProfile } =
      know("consumer.cluster").properties;
    if (
      bootstrapProfile?.artifactSource !== "Cache" ||
      !sameId(
        bootstrapProfile.containerRegistryId ?? "",
        landscape.registryId,
      ) ||
      !isolated.includes(networkProfile?.outboundType)
    ) {
      return notApplicable();
    }
    if (know("registry.private-endpoints").length > 0) {
      return pass();
    }
    const sku = know("registry").sku?.name ?? "";
    return fail({
      evidence: existing(
        landscape,
        evidence("consumer.cluster", "properties", "bootstrapProfile"),
        evidence(
          "consumer.cluster",
          "properties",
          "networkProfile",
          "outboundType",
        ),
        evidence("registry.private-endpoints"),
        evidence("registry", "sku", "name"),
      ),
      args: { consumer: journey.consumer.name, sku },
    });
  },
  repairs: [],
  doc: "AK:network-isolated",
});
