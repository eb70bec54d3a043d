import * as v from "valibot";
import { apiVersions } from "./api-versions.ts";
import type { ArmClient } from "./arm-client.ts";
import type { Result } from "./azure-error.ts";
import { parseAnswer, text, type Schema } from "./documents/document.ts";

export interface Tenant {
  readonly id: string;
  readonly displayName: string;
  /** Empty where Azure does not tell it. */
  readonly defaultDomain: string;
}

export interface Subscription {
  /** `/subscriptions/…` */
  readonly id: string;
  readonly subscriptionId: string;
  readonly displayName: string;
}

const tenantDocuments: Schema<
  { tenantId: string; displayName?: string; defaultDomain?: string }[]
> = v.array(
  v.object({ tenantId: v.string(), displayName: text, defaultDomain: text }),
);

const subscriptionDocuments: Schema<
  { id: string; subscriptionId: string; displayName?: string }[]
> = v.array(
  v.object({ id: v.string(), subscriptionId: v.string(), displayName: text }),
);

/** The tenants that the account belongs to, as a member or as a guest. */
export async function listTenants(
  arm: ArmClient,
): Promise<Result<readonly Tenant[]>> {
  const tenants = await listed(arm, "/tenants", tenantDocuments);
  return tenants.ok
    ? {
        ok: true,
        value: tenants.value.map(
          ({ tenantId, displayName, defaultDomain = "" }) => ({
            id: tenantId,
            displayName: displayName ?? (defaultDomain || tenantId),
            defaultDomain,
          }),
        ),
      }
    : tenants;
}

/** The subscriptions of the token's tenant in which the caller has any right. */
export async function listSubscriptions(
  arm: ArmClient,
): Promise<Result<readonly Subscription[]>> {
  const found = await listed(arm, "/subscriptions", subscriptionDocuments);
  return found.ok
    ? {
        ok: true,
        value: found.value.map(({ id, subscriptionId, displayName }) => ({
          id,
          subscriptionId,
          displayName: displayName ?? subscriptionId,
        })),
      }
    : found;
}

async function listed<T>(
  arm: ArmClient,
  path: string,
  schema: Schema<T>,
): Promise<Result<T>> {
  const answer = await arm.list(`${path}?api-version=${apiVersions.resources}`);
  return parseAnswer(schema, answer, path);
}
