import { subscriptionOf } from "../../model/arm-id.ts";
import type { Registry } from "../../model/arm.ts";
import type { Fact } from "../../model/fact.ts";
import { regionName, registryTag } from "../../model/service-tag.ts";
import { serviceTags } from "../documents/network.ts";
import { readList, type Collecting } from "./collecting.ts";

/** The addresses of the registry's service in its region, where IP rules decide who gets in. */
export async function collectServiceTag(
  collecting: Collecting,
  registry: Fact<Registry>,
): Promise<void> {
  if (!registry.known) {
    return;
  }
  const { id, location = "", properties } = registry.value;
  const { defaultAction, ipRules = [] } = properties.networkRuleSet ?? {};
  if (
    properties.publicNetworkAccess !== "Disabled" &&
    defaultAction === "Deny" &&
    ipRules.length > 0
  ) {
    const tag = registryTag(location);
    await readList(
      collecting,
      collecting.draft.serviceTags,
      tag,
      `/subscriptions/${subscriptionOf(id)}/providers/Microsoft.Network/locations/${regionName(location)}/serviceTagDetails`,
      serviceTags,
      `&tagName=${tag}`,
    );
  }
}
