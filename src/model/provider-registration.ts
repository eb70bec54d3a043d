import { subscriptionOf } from "./arm-id.ts";

/** Where ARM says whether the subscription of a resource may use container registries. */
export function registrationOf(resourceId: string): string {
  return `/subscriptions/${subscriptionOf(resourceId)}/providers/Microsoft.ContainerRegistry`;
}
