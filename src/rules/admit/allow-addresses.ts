import { isPublicRange } from "../../model/addresses.ts";
import type { Registry } from "../../model/arm.ts";
import type { AllowAddresses } from "../../model/change.ts";
import type { Consumer, Landscape } from "../../model/landscape.ts";
import { oncePer } from "../../model/remember.ts";

interface Wish {
  readonly landscape: Landscape;
  readonly registry: Registry;
  readonly consumer: Consumer;
  readonly addresses: readonly string[];
  readonly origin: AllowAddresses["origin"];
}

/**
 * The offer to let addresses in, if there is a rule list that it can be added to: another rule changes nothing while
 * public access is disabled or every network is allowed, and private addresses never arrive at the public endpoint.
 */
export function offerToAllow(wish: Wish): AllowAddresses[] {
  const { registry, consumer, landscape, origin } = wish;
  const { publicNetworkAccess, networkRuleSet } = registry.properties;
  const addresses = [...new Set(wish.addresses)];
  const helps =
    registry.sku?.name === "Premium" &&
    (publicNetworkAccess ?? "Enabled") === "Enabled" &&
    networkRuleSet?.defaultAction === "Deny" &&
    addresses.length > 0 &&
    addresses.every(isPublicRange);
  const name = distinctName(landscape, consumer);
  const suffix = origin === "possible-outbound" ? "/possible" : "";
  return helps
    ? [
        {
          kind: "allow-addresses",
          id: `allow-addresses/${name}${suffix}`,
          registryId: landscape.registryId,
          addresses,
          owner: consumer.name,
          origin,
        },
      ]
    : [];
}

/** The consumer's name, told from others of the same name by its kind, and at last by its id. */
function distinctName({ consumers }: Landscape, consumer: Consumer): string {
  const namesakes = (byName(consumers).get(consumer.name) ?? []).filter(
    ({ id }) => id !== consumer.id,
  );
  if (namesakes.length === 0) {
    return consumer.name;
  }
  return namesakes.some(({ kind }) => kind === consumer.kind)
    ? consumer.id
    : `${consumer.kind}/${consumer.name}`;
}

/** Looked up once: thousands of consumers ask for their namesakes. */
const byName = oncePer((consumers: readonly Consumer[]) => {
  const groups = new Map<string, Consumer[]>();
  for (const consumer of consumers) {
    const group = groups.get(consumer.name);
    if (group) {
      group.push(consumer);
    } else {
      groups.set(consumer.name, [consumer]);
    }
  }
  return groups;
});
