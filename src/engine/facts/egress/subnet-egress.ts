import type { NatGateway } from "../../../model/arm-network.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  allKnown,
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import {
  firewallBehind,
  leadsAway,
  nextHopOf,
  type KnownFirewall,
} from "../route/firewall-behind.ts";
import { addressesOf, type EgressAddress } from "./public-address.ts";
import { hasServiceEndpoint, publicHop } from "../route/public-hop.ts";
import {
  subnetOf,
  subnetsOf,
  type SourceSubnet,
} from "../route/source-network.ts";

/**
 * The public addresses through which all subnets of a consumer reach the registry: those of the Azure Firewall to which a
 * route leads, otherwise what `own` says of the subnet.
 */
export function egressOfSubnets(
  context: JourneyContext,
  own: (source: SourceSubnet) => Located<readonly EgressAddress[]>,
): Located<readonly EgressAddress[]> {
  const subnets = subnetsOf(context);
  return whenKnown(subnets, (list) => {
    const [first, ...others] = list.map((source) =>
      egressOfSubnet(context, source, own),
    );
    const all = first && allKnown([first, ...others]);
    return all
      ? whenKnown(all, (groups) => drawnFrom(first, unique(groups.flat())))
      : silent(subnets, "no-subnet-named", {
          consumer: context.journey.consumer.name,
        });
  });
}

/** Of subnets from which a consumer leaves by a NAT gateway, unless a route leads elsewhere. */
export function natAddresses(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  const subnets = subnetsOf(context);
  return egressOfSubnets(
    context,
    (source) =>
      egressOfGateway(context, source) ??
      silent(
        { ...subnets, pointer: source.pointer },
        "subnet-without-gateway",
        { subnet: source.subnet.name },
      ),
  );
}

/** Several subnets may share their way out. */
function unique(addresses: readonly EgressAddress[]): EgressAddress[] {
  return [...new Map(addresses.map((one) => [one.pointer, one])).values()];
}

function egressOfSubnet(
  context: JourneyContext,
  source: SourceSubnet,
  own: (source: SourceSubnet) => Located<readonly EgressAddress[]>,
): Located<readonly EgressAddress[]> {
  const hop = publicHop(context, source, "registry");
  return whenKnown(hop, (route) => {
    if (!route || route.route.properties.nextHopType === "Internet") {
      return own(source);
    }
    const behind = leadsAway(route)
      ? firewallBehind(context, route)
      : drawnFrom(hop, null);
    return whenKnown(behind, (firewall) =>
      firewall
        ? egressOfFirewall(context, firewall)
        : silent(hop, "egress-by-route", {
            route: route.route.name,
            source: source.subnet.name,
            nextHop: nextHopOf(route),
          }),
    );
  });
}

/**
 * A firewall leaves by the NAT gateway of its own subnet, without one by its public addresses. Source: "Scale SNAT ports with
 * Azure NAT Gateway", Azure Firewall.
 */
function egressOfFirewall(
  context: JourneyContext,
  { document, located }: KnownFirewall,
): Located<readonly EgressAddress[]> {
  const { landscape } = context;
  const configurations = (document.properties.ipConfigurations ?? []).flatMap(
    ({ properties }) => properties ?? [],
  );
  const id = configurations.find(({ subnet }) => subnet)?.subnet?.id ?? "";
  const home = subnetOf(context, id);
  return whenKnown(home, (source) => {
    const hop = publicHop(context, source, "registry");
    return whenKnown(hop, (route) => {
      if (hasServiceEndpoint(source.subnet, "registry")) {
        return silent(home, "firewall-seen-by-subnet", {
          firewall: document.name,
        });
      }
      if (route && route.route.properties.nextHopType !== "Internet") {
        return silent(hop, "egress-by-route", {
          route: route.route.name,
          source: document.name,
          nextHop: nextHopOf(route),
        });
      }
      return (
        egressOfGateway(context, source) ??
        addressesOf(
          landscape,
          located,
          configurations.flatMap(
            ({ publicIPAddress }) => publicIPAddress ?? [],
          ),
        )
      );
    });
  });
}

/** The addresses of a subnet's NAT gateway; undefined when it has none. */
function egressOfGateway(
  { landscape }: JourneyContext,
  { subnet: { properties } }: SourceSubnet,
): Located<readonly EgressAddress[]> | undefined {
  if (!properties.natGateway) {
    return undefined;
  }
  const gateway = fromTable(landscape, "natGateways", properties.natGateway.id);
  return whenKnown(gateway, (document) =>
    addressesOf(landscape, gateway, natReferences(document)),
  );
}

function natReferences({ properties }: NatGateway): { id: string }[] {
  return [
    ...(properties.publicIpAddresses ?? []),
    ...(properties.publicIpPrefixes ?? []),
  ];
}
