import { addressOwners } from "../azure/address-owners.ts";
import type { Cloud } from "../model/cloud.ts";
import { armFor } from "./arm.ts";
import { failureFrom, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { untilStopped } from "./until-stopped.ts";

export interface AddressRequest {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly address: string;
}

/** Ids of the web apps and clusters of a tenant that send from a public address. */
export function ownersOfAddress(
  request: AddressRequest,
  host: Host,
  run: Run,
): Promise<Outcome<readonly string[]>> {
  return untilStopped(run.signal, read(request, host, run));
}

async function read(
  { cloud, tenantId, address }: AddressRequest,
  host: Host,
  run: Run,
): Promise<Outcome<readonly string[]>> {
  const arm = await armFor(host, run, cloud, tenantId);
  const owners = await addressOwners(arm, address);
  return owners.ok ? owners : { ok: false, failure: failureFrom(owners.error) };
}
