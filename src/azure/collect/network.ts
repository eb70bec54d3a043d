import { parentId, sameId } from "../../model/arm-id.ts";
import type { VirtualNetwork } from "../../model/arm-network.ts";
import { valueOf, type Fact } from "../../model/fact.ts";
import {
  natGateway,
  networkSecurityGroup,
  routeTable,
  serviceEndpointPolicy,
  virtualNetwork,
} from "../documents/network.ts";
import { readResource, type Collecting } from "./collecting.ts";
import { collectFirewall } from "./firewall.ts";
import { collectRegistration } from "./provider-registration.ts";
import { collectPublicAddresses } from "./public-addresses.ts";

/** A subnet's virtual network, and what stands in the way of the subnet's traffic. */
export async function collectSubnet(
  collecting: Collecting,
  subnetId: string,
): Promise<void> {
  const registration = collectRegistration(collecting, subnetId);
  const network = await collectVirtualNetwork(collecting, parentId(subnetId));
  await Promise.all([
    registration,
    collectWayOut(collecting, network, (id) => sameId(id, subnetId)),
    collectLenders(collecting, network),
    collectFirewalls(collecting, network, subnetId),
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

/**
 * The Azure Firewalls to which the routes of a subnet may lead: those in its network and in the networks that this one is peered
 * with. Which one it is, the route table says; nobody waits for that.
 */
async function collectFirewalls(
  collecting: Collecting,
  network: Fact<VirtualNetwork>,
  subnetId: string,
): Promise<void> {
  const document = valueOf(network);
  const { subnets = [], virtualNetworkPeerings = [] } =
    document?.properties ?? {};
  const isRouted = subnets.some(
    ({ id, properties }) => sameId(id, subnetId) && properties.routeTable,
  );
  if (!document || !isRouted) {
    return;
  }
  const near = [
    document.id,
    ...virtualNetworkPeerings.flatMap(
      ({ properties }) => properties.remoteVirtualNetwork?.id ?? [],
    ),
  ];
  const firewalls = collecting.rows
    .filter((row) => row.is === "firewall")
    .filter(({ subnetIds }) =>
      subnetIds.some((id) => near.some((one) => sameId(one, parentId(id)))),
    );
  await Promise.all(
    firewalls.flatMap((row) => [
      collectFirewall(collecting, row),
      ...row.subnetIds.map(async (id) => {
        const home = await collectVirtualNetwork(collecting, parentId(id));
        await collectWayOut(collecting, home, (each) => sameId(each, id));
      }),
    ]),
  );
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

/** Security groups, route tables, NAT gateways and service endpoint policies of the subnets that are meant. */
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
          ...(properties.serviceEndpointPolicies ?? []).map(({ id }) =>
            readResource(
              collecting,
              draft.serviceEndpointPolicies,
              id,
              serviceEndpointPolicy,
            ),
          ),
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
