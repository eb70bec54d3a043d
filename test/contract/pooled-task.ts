import { find } from "./contoso-edits.ts";
import type { LocalAzure } from "./local-azure.ts";

/**
 * Gives `contosoorders` an agent pool in the network of `orders-api`, and a task that runs there.
 *
 * @returns the registry's id
 */
export function addPooledTask({ sandbox }: LocalAzure): string {
  let registryId = "";
  sandbox.edit((tenant) => {
    const { id, type } = find(tenant, "contosoorders");
    const network = find(tenant, "vnet-orders");
    registryId = id;
    tenant.resources.push(
      {
        id: `${id}/agentPools/private`,
        name: "private",
        type: `${type}/agentPools`,
        properties: {
          count: 1,
          tier: "S2",
          os: "Linux",
          provisioningState: "Succeeded",
          virtualNetworkSubnetResourceId: `${network.id}/subnets/snet-apps`,
        },
      },
      {
        id: `${id}/tasks/inside`,
        name: "inside",
        type: `${type}/tasks`,
        properties: { status: "Enabled", agentPoolName: "private" },
      },
    );
  });
  return registryId;
}
