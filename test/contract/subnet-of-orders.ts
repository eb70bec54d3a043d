import assert from "node:assert/strict";
import type { TenantFile } from "../sandbox/tenant-file.ts";
import { find } from "./contoso-edits.ts";

/** Puts an environment of container apps into a subnet that has a NAT gateway. */
export function putIntoSubnetOfOrders(
  tenant: TenantFile,
  environment: string,
): void {
  const { subnets } = find(tenant, "vnet-orders").properties as {
    subnets: { id: string; properties: { natGateway?: unknown } }[];
  };
  const subnet = subnets.find(({ properties }) => properties.natGateway);
  assert.ok(subnet, "no subnet has a NAT gateway");
  find(tenant, environment).properties["vnetConfiguration"] = {
    internal: true,
    infrastructureSubnetId: subnet.id,
  };
}
