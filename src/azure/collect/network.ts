import { parentId, sameId } from "../../model/arm-id.ts";
import type { Reference } from "../../model/arm.ts";
import type { VirtualNetwork } from "../../model/arm-network.ts";
import { valueOf, type Fact } from "../../model/fact.ts";
import {
  natGateway,
  networkSecurityGroup,
  publicIpAddress,
  publicIpPrefix,
  routeTable,
  virtualNetwork,
} from "../documents/network.ts";
import { readResource, type Collecting } from "./collecting.ts";

/** A subnet's virtual network, and what stands in the way of the subnet's traffic. */
export async function collectSubnet(
  collecting: Collecting,
  subnetId: string,
): Promise<void> {
  const network = await collectVirtualNetwork(collecting, parentId(subnetId));
  await Promise.all([
    collectWayOut(collecting, network, (id) => sameId(id, subnetId)),
    collectLenders(collecting, network),
  ]);
}

/** The networks whose gateways a network uses, because only they say whether they lend them. */
async function collectLenders(
  collecting: Collecting,
  network: Fact<VirtualNetwork>,
): Promise<void> {
  const peerings = valueOf(network)?.properties.virtualNetworkPeerings ?? [];
  const lenders = peerings.flatMap(
    ({ properties: { useRemoteGateways, remoteVirtualNetwork } }) =>
      useRemoteGateways && remoteVirtualNetwork ? remoteVirtualNetwork.id : [],
  );
  await Promise.all(lenders.map((id) => collectVirtualNetwork(collecting, id)));
}

export function collectVirtualNetwork(
  collecting: Collecting,
  id: string,
): Promise<Fact<VirtualNetwork>> {
  return readResource(
    collecting,
    collecting.draft.virtualNetworks,
    id,
    virtualNetwork,
  );
}

/** Security groups, route tables and NAT gateways of the subnets that are meant. */
export async function collectWayOut(
  collecting: Collecting,
  network: Fact<VirtualNetwork>,
  isMeant: (subnetId: string) => boolean,
): Promise<void> {
  const { draft } = collecting;
  const subnets = network.known ? (network.value.properties.subnets ?? []) : [];
  await Promise.all(
    subnets
      .filter(({ id }) => isMeant(id))
      .map(async ({ properties }) => {
        const { networkSecurityGroup: group, routeTable: routes } = properties;
        await Promise.all([
          group &&
            readResource(
              collecting,
              draft.networkSecurityGroups,
              group.id,
              networkSecurityGroup,
            ),
          routes &&
            readResource(collecting, draft.routeTables, routes.id, routeTable),
          properties.natGateway &&
            collectNatGateway(collecting, properties.natGateway.id),
        ]);
      }),
  );
}

async function collectNatGateway(
  collecting: Collecting,
  id: string,
): Promise<void> {
  const gateway = await readResource(
    collecting,
    collecting.draft.natGateways,
    id,
    natGateway,
  );
  if (gateway.known) {
    const { publicIpAddresses = [], publicIpPrefixes = [] } =
      gateway.value.properties;
    await collectPublicAddresses(collecting, [
      ...publicIpAddresses,
      ...publicIpPrefixes,
    ]);
  }
}

/** Public addresses and prefixes alike. */
export async function collectPublicAddresses(
  collecting: Collecting,
  references: readonly Reference[],
): Promise<void> {
  const { draft } = collecting;
  await Promise.all(
    references.map(({ id }) =>
      /\/publicIPPrefixes\/[^/]+$/i.test(id)
        ? readResource(collecting, draft.publicIpPrefixes, id, publicIpPrefix)
        : readResource(
            collecting,
            draft.publicIpAddresses,
            id,
            publicIpAddress,
          ),
    ),
  );
}
