import { subscriptionOf } from "../../../model/arm-id.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";

/** The tenants of a registry and of a consumer in another subscription. */
export interface Tenants {
  readonly registry: string;
  readonly consumer: string;
}

export function tenantsOf(context: JourneyContext): Located<Tenants> {
  const { landscape, journey } = context;
  const home = (id: string) =>
    fromTable(
      landscape,
      "subscriptions",
      `/subscriptions/${subscriptionOf(id)}`,
    );
  const ofConsumer = home(journey.consumer.id);
  return whenKnown(home(landscape.registryId), (registry) =>
    whenKnown(ofConsumer, (consumer) =>
      drawnFrom(
        ofConsumer,
        { registry: registry.tenantId, consumer: consumer.tenantId },
        "tenantId",
      ),
    ),
  );
}
