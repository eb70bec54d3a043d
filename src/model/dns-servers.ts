import { covers, parseRange, type AddressRange } from "./ipv4.ts";
import type { Site } from "./arm.ts";
import type { Peering, VirtualNetwork } from "./arm-network.ts";

/** The address of Azure's own resolver; any other server makes the answer a matter of that server. */
const azureDns = "168.63.129.16";

/** Those of the DNS servers asked that are not Azure's own. */
export function ownDnsServers(servers: readonly string[]): string[] {
  return servers.filter((server) => server !== azureDns);
}

/** The DNS servers that a virtual network names (`dhcpOptions.dnsServers`); none when it asks Azure by default. */
export function serversOfNetwork({
  properties,
}: VirtualNetwork): readonly string[] {
  return properties.dhcpOptions?.dnsServers ?? [];
}

/** Those that an app names for itself (`dnsConfiguration.dnsServers`, sites 2025-05-01): it asks them instead of its network's. */
export function serversOfSite({ properties }: Site): readonly string[] {
  return properties.dnsConfiguration?.dnsServers ?? [];
}

/**
 * The virtual network in which a DNS server stands: the one that asks it, or one that is peered with it, as the address
 * spaces say. Azure's own answers in every network. Undefined when it is neither, so that the server stands behind a gateway or cannot be reached at all.
 */
export function networkOfServer(
  { id, properties }: VirtualNetwork,
  server: string,
): string | undefined {
  const address = parseRange(server);
  if (!address) {
    return undefined;
  }
  if (
    server === azureDns ||
    holds(properties.addressSpace?.addressPrefixes, address)
  ) {
    return id;
  }
  return (properties.virtualNetworkPeerings ?? []).find(
    (peering) =>
      peering.properties.peeringState === "Connected" &&
      holds(remoteBlocks(peering), address),
  )?.properties.remoteVirtualNetwork?.id;
}

/** The peer's address space as it is now; API versions before 2021-05-01 tell the one that was peered. */
function remoteBlocks({ properties }: Peering): readonly string[] | undefined {
  const space =
    properties.remoteVirtualNetworkAddressSpace ??
    properties.remoteAddressSpace;
  return space?.addressPrefixes;
}

function holds(
  blocks: readonly string[] | undefined,
  address: AddressRange,
): boolean {
  return (blocks ?? []).some((block) => {
    const range = parseRange(block);
    return range !== undefined && covers(range, address);
  });
}
