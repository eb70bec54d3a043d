import * as v from "valibot";
import { sameId, subscriptionOf } from "../../model/arm-id.ts";
import type { ProviderRegistration } from "../../model/arm.ts";
import { registrationOf } from "../../model/provider-registration.ts";
import type { Schema } from "../documents/document.ts";
import { readResource, type Collecting } from "./collecting.ts";

const registration: Schema<ProviderRegistration> = v.object({
  id: v.string(),
  registrationState: v.string(),
});

/** Whether the subscription of a network may use container registries, if it is not the registry's own. */
export async function collectRegistration(
  collecting: Collecting,
  networkId: string,
): Promise<void> {
  const { draft } = collecting;
  const [own, other] = [draft.registryId, networkId].map(subscriptionOf);
  if (own && other && !sameId(own, other)) {
    await readResource(
      collecting,
      draft.providerRegistrations,
      registrationOf(networkId),
      registration,
    );
  }
}
