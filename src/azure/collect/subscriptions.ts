import * as v from "valibot";
import { subscriptionOf } from "../../model/arm-id.ts";
import type { Subscription } from "../../model/arm.ts";
import type { Schema } from "../documents/document.ts";
import { readResource, type Collecting } from "./collecting.ts";

const subscription: Schema<Subscription> = v.object({
  id: v.string(),
  tenantId: v.string(),
});

/** The subscriptions of some resources, which say of which tenant these are. */
export async function collectSubscriptions(
  collecting: Collecting,
  resources: readonly { readonly id: string }[],
): Promise<void> {
  const ids = new Set(
    resources.flatMap(({ id }) => subscriptionOf(id).toLowerCase() || []),
  );
  await Promise.all(
    [...ids].map((id) =>
      readResource(
        collecting,
        collecting.draft.subscriptions,
        `/subscriptions/${id}`,
        subscription,
      ),
    ),
  );
}
