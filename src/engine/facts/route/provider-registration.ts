import { sameId, subscriptionOf } from "../../../model/arm-id.ts";
import type { ProviderRegistration } from "../../../model/arm.ts";
import { registrationOf } from "../../../model/provider-registration.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import { pullRouteOf, virtualNetworkOf } from "./source-network.ts";

/**
 * Whether the subscription of a consumer's network may use container registries; null without such a network, or when it is in the
 * registry's own subscription, where the provider is registered.
 */
export function registrationAtNetworkOf(
  context: JourneyContext,
): Located<ProviderRegistration | null> {
  const { landscape } = context;
  const route = pullRouteOf(context);
  return whenKnown(route, (way) => {
    if (way === "public") {
      return drawnFrom(route, null);
    }
    const network = virtualNetworkOf(context);
    return whenKnown(network, ({ id }) =>
      sameId(subscriptionOf(id), subscriptionOf(landscape.registryId))
        ? drawnFrom(network, null)
        : fromTable(landscape, "providerRegistrations", registrationOf(id)),
    );
  });
}
