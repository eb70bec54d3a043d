import { subscriptionOf } from "../../model/arm-id.ts";
import type { Lock } from "../../model/arm.ts";
import { mapFact } from "../../model/fact.ts";
import { locks } from "../documents/authorization.ts";
import { readList, type Collecting } from "./collecting.ts";

/** The locks on the registry, its resource group and its subscription: one list of the subscription holds all three. */
export async function collectLocks(
  collecting: Collecting,
  registryId: string,
): Promise<void> {
  const all = await readList(
    collecting,
    {},
    registryId,
    `/subscriptions/${subscriptionOf(registryId)}/providers/Microsoft.Authorization/locks`,
    locks,
  );
  collecting.draft.locks[registryId.toLowerCase()] = mapFact(all, (found) =>
    found.filter((lock) => concerns(lock, registryId)),
  );
}

function concerns(lock: Lock, resourceId: string): boolean {
  const scope = lock.id
    .toLowerCase()
    .replace(/\/providers\/microsoft\.authorization\/locks\/[^/]+$/, "");
  return `${resourceId.toLowerCase()}/`.startsWith(`${scope}/`);
}
