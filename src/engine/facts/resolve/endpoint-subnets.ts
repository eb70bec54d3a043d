import { parseRange } from "../../../model/ipv4.ts";
import type { Subnet } from "../../../model/arm-network.ts";
import type { LandscapeContext } from "../../journey.ts";
import {
  allKnown,
  drawnFrom,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { blocksOf } from "../../subnet-blocks.ts";
import { readEndpointsOf } from "./private-endpoint.ts";
import { subnetOf } from "../route/source-network.ts";

/** A subnet that holds a private endpoint of the registry. */
export interface EndpointSubnet {
  readonly name: string;
  /** How many addresses are left in it. */
  readonly free: number;
  readonly pointer: string;
}

/** The subnets of the private endpoints that may be used. */
export function endpointSubnetsOf(
  context: LandscapeContext,
): Located<readonly EndpointSubnet[]> {
  const endpoints = readEndpointsOf(context);
  return whenKnown(endpoints, (list) => {
    const ids = new Set(list.map(({ subnetId }) => subnetId.toLowerCase()));
    const [first, ...others] = [...ids].map((id) => withRoom(context, id));
    return first ? allKnown([first, ...others]) : drawnFrom(endpoints, []);
  });
}

function withRoom(
  context: LandscapeContext,
  subnetId: string,
): Located<EndpointSubnet> {
  const located = subnetOf(context, subnetId);
  return whenKnown(located, ({ subnet, pointer }) => {
    const free = freeAddresses(subnet);
    return free === undefined
      ? silent(located, "subnet-use-not-told", { subnet: subnet.name })
      : drawnFrom(located, { name: subnet.name, free, pointer });
  });
}

/** Azure keeps the first four addresses and the last one of each block ("Azure Virtual Network frequently asked questions"). */
const reserved = 5;

/** A subnet with IPv6 blocks lists addresses of both kinds, which cannot be told apart. */
function freeAddresses(subnet: Subnet): number | undefined {
  const { ipConfigurations } = subnet.properties;
  const blocks = blocksOf(subnet);
  const ranges = blocks.flatMap((block) => parseRange(block) ?? []);
  if (ipConfigurations === undefined || ranges.length < blocks.length) {
    return undefined;
  }
  const usable = ranges.map(({ first, last }) => last - first + 1 - reserved);
  return usable.reduce((sum, size) => sum + size, -ipConfigurations.length);
}
