import type { AgentPool, ManagedCluster, Reference } from "../../model/arm.ts";
import { subscriptionOf } from "../../model/arm-id.ts";
import { valueOf, type Fact } from "../../model/fact.ts";
import * as v from "valibot";
import { cluster as clusterSchema, scaleSets } from "../documents/cluster.ts";
import { virtualNetwork } from "../documents/network.ts";
import { collectRights, collectRightsOf } from "./authorization.ts";
import { readList, readResource, type Collecting } from "./collecting.ts";
import { collectSubnet, collectWayOut } from "./network.ts";
import { collectPublicAddresses } from "./public-addresses.ts";

/**
 * A cluster: its addresses, its networks, and the rights of the identity of its nodes. Those of its control plane are read too:
 * a role that was given to the wrong one of the two is found there.
 */
export async function collectCluster(
  collecting: Collecting,
  id: string,
  registryId: string,
): Promise<Fact<ManagedCluster>> {
  const cluster = await readResource(
    collecting,
    collecting.draft.clusters,
    id,
    clusterSchema,
  );
  const properties = valueOf(cluster)?.properties;
  const principalId = properties?.identityProfile?.kubeletidentity?.objectId;
  const { loadBalancerProfile, natGatewayProfile } =
    properties?.networkProfile ?? {};
  await Promise.all([
    principalId
      ? collectRights(collecting, registryId, principalId)
      : undefined,
    collectRightsOf(collecting, registryId, valueOf(cluster)?.identity),
    collectPublicAddresses(collecting, [
      ...(loadBalancerProfile?.effectiveOutboundIPs ?? []),
      ...(natGatewayProfile?.effectiveOutboundIPs ?? []),
      ...nodePrefixes(properties?.agentPoolProfiles),
    ]),
    properties && collectNetworks(collecting, id, properties),
    properties?.nodeResourceGroup
      ? collectScaleSets(collecting, id, properties.nodeResourceGroup)
      : undefined,
  ]);
  return cluster;
}

function nodePrefixes(pools: readonly AgentPool[] = []): Reference[] {
  return pools.flatMap(({ nodePublicIPPrefixID: id }) => (id ? { id } : []));
}

function collectScaleSets(
  collecting: Collecting,
  clusterId: string,
  nodeResourceGroup: string,
): Promise<unknown> {
  return readList(
    collecting,
    collecting.draft.scaleSets,
    clusterId,
    `/subscriptions/${subscriptionOf(clusterId)}/resourceGroups/${nodeResourceGroup}/providers/Microsoft.Compute/virtualMachineScaleSets`,
    scaleSets,
  );
}

async function collectNetworks(
  collecting: Collecting,
  clusterId: string,
  { agentPoolProfiles = [], nodeResourceGroup }: ManagedCluster["properties"],
): Promise<void> {
  const subnets = new Set(
    agentPoolProfiles.flatMap(({ vnetSubnetID }) => vnetSubnetID ?? []),
  );
  const hasManagedNetwork = agentPoolProfiles.some(
    ({ vnetSubnetID }) => vnetSubnetID === undefined,
  );
  await Promise.all([
    ...[...subnets].map((id) => collectSubnet(collecting, id)),
    hasManagedNetwork && nodeResourceGroup
      ? collectManagedNetwork(collecting, clusterId, nodeResourceGroup)
      : undefined,
  ]);
}

/**
 * A cluster without a network of the customer's own makes one in its node resource group. Where that group's networks cannot be
 * listed, the reason stands under the name `*`.
 */
async function collectManagedNetwork(
  collecting: Collecting,
  clusterId: string,
  nodeResourceGroup: string,
): Promise<void> {
  const { draft } = collecting;
  const path = `/subscriptions/${subscriptionOf(clusterId)}/resourceGroups/${nodeResourceGroup}/providers/Microsoft.Network/virtualNetworks`;
  const networks = await readList(
    collecting,
    {},
    clusterId,
    path,
    v.array(virtualNetwork),
  );
  if (!networks.known) {
    draft.virtualNetworks[`${path}/*`.toLowerCase()] = networks;
    return;
  }
  await Promise.all(
    networks.value.map((network) => {
      const fact = { ...networks, value: network };
      draft.virtualNetworks[network.id.toLowerCase()] = fact;
      return collectWayOut(collecting, fact, () => true);
    }),
  );
}
