import assert from "node:assert/strict";
import type { LocalAzure } from "./local-azure.ts";

/**
 * Gives `contosoorders` an agent pool in the network of `orders-api`, and a task that runs there.
 *
 * @returns the registry's id
 */
export function addPooledTask({ sandbox }: LocalAzure): string {
  let registryId = "";
  sandbox.edit(({ resources }) => {
    const registry = resources.find(({ name }) => name === "contosoorders");
    const network = resources.find(({ name }) => name === "vnet-orders");
    assert.ok(registry && network);
    registryId = registry.id;
    const type = registry.type;
    resources.push(
      {
        id: `${registryId}/agentPools/private`,
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
        id: `${registryId}/tasks/inside`,
        name: "inside",
        type: `${type}/tasks`,
        properties: { status: "Enabled", agentPoolName: "private" },
      },
    );
  });
  return registryId;
}
