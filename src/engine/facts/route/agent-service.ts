import type { Subnet } from "../../../model/arm-network.ts";
import { regionName } from "../../../model/service-tag.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstFound,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import { unseenBehind } from "./firewall-behind.ts";
import { judgeGroup } from "./group-verdict.ts";
import { hasEndpoint, routeTo } from "./public-hop.ts";
import { registryFacts } from "../registry.ts";

/** What keeps the machines of an agent pool from a service that they need, and where that stands. */
export interface AgentObstacle {
  readonly pool: string;
  /** A service tag, or `DNS`. */
  readonly service: string;
  readonly port: number;
  readonly pointer: string;
}

/** A service of Azure that the machines of an agent pool need. */
export interface AgentService {
  /** The service tag. */
  readonly name: string;
  readonly port: number;
  /** The service endpoints whose routes no route table outdoes, in lower case, where the service has any. */
  readonly endpoints?: readonly string[];
}

/** What the security group and the route table of a subnet do with the traffic to a service. */
export function obstaclesTo(
  context: JourneyContext,
  pool: string,
  subnet: Subnet,
  service: AgentService,
): Located<AgentObstacle | null> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, ({ location = "" }) => {
    const name = service.name.toLowerCase();
    const tags = [`${name}.${regionName(location)}`, name];
    const found = [
      ...denials(context, pool, subnet, service, tags),
      ...drops(context, pool, subnet, service, tags),
    ];
    return firstFound(found) ?? drawnFrom(registry, null);
  });
}

function denials(
  { landscape }: JourneyContext,
  pool: string,
  subnet: Subnet,
  { name, port }: AgentService,
  tags: readonly string[],
): Located<AgentObstacle | null>[] {
  const id = subnet.properties.networkSecurityGroup?.id;
  if (id === undefined) {
    return [];
  }
  const group = fromTable(landscape, "networkSecurityGroups", id);
  const target = { name, port, end: { kind: "service", tags } } as const;
  return judgeGroup(group, "Outbound", subnet, target).map((denial) =>
    whenKnown(denial, (found) =>
      drawnFrom(
        denial,
        found && { pool, service: name, port, pointer: found.pointer },
      ),
    ),
  );
}

function drops(
  { landscape }: JourneyContext,
  pool: string,
  subnet: Subnet,
  { name, port, endpoints = [] }: AgentService,
  tags: readonly string[],
): Located<AgentObstacle | null>[] {
  const id = subnet.properties.routeTable?.id;
  if (id === undefined || hasEndpoint(subnet, endpoints)) {
    return [];
  }
  const table = fromTable(landscape, "routeTables", id);
  const hop = routeTo(table, tags);
  return [
    whenKnown(hop, (found) => {
      const type = found?.route.properties.nextHopType ?? "Internet";
      if (!found || type === "Internet") {
        return drawnFrom(hop, null);
      }
      return type === "None"
        ? obstacleAt(hop, { pool, service: name, port })
        : unseenBehind(hop, found);
    }),
  ];
}

/** An obstacle that stands in a part of a fact. */
export function obstacleAt(
  at: Located<unknown>,
  what: Omit<AgentObstacle, "pointer">,
  ...path: readonly (string | number)[]
): Located<AgentObstacle> {
  const { fact, pointer } = drawnFrom(at, null, ...path);
  return drawnFrom({ fact, pointer }, { ...what, pointer });
}
