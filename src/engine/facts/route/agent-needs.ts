import { serversOfNetwork } from "../../../model/dns-servers.ts";
import { overlaps, parseRange } from "../../../model/ipv4.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstFound,
  whenKnown,
  type Located,
} from "../../located.ts";
import {
  obstacleAt,
  obstaclesTo,
  type AgentObstacle,
  type AgentService,
} from "./agent-service.ts";
import { endpointsOf } from "./public-hop.ts";
import { subnetsOf, virtualNetworkOf } from "./source-network.ts";
import { agentPoolOf } from "../workload/task.ts";

/** Source: "Run an ACR task on a dedicated agent pool", firewall rules. */
const services: readonly AgentService[] = [
  { name: "AzureKeyVault", port: 443, endpoints: ["microsoft.keyvault"] },
  { name: "Storage", port: 443, endpoints: endpointsOf.storage },
  { name: "EventHub", port: 443, endpoints: ["microsoft.eventhub"] },
  {
    name: "AzureActiveDirectory",
    port: 443,
    endpoints: ["microsoft.azureactivedirectory"],
  },
  { name: "AzureMonitor", port: 443 },
  { name: "AzureMonitor", port: 12000 },
];

/** The machines' own bridge network: what has an address in it cannot be reached from a container there. */
const bridge = "172.17.0.0/16";

/** What an agent pool in a virtual network cannot reach and needs; null when it reaches all of it. */
export function agentObstacleOf(
  context: JourneyContext,
): Located<AgentObstacle | null> {
  const pool = agentPoolOf(context);
  return whenKnown(pool, (machines) => {
    if (!machines?.properties.virtualNetworkSubnetResourceId) {
      return drawnFrom(pool, null);
    }
    const subnets = subnetsOf(context);
    return whenKnown(subnets, (list) => {
      const found = [
        hiddenResolver(context, machines.name),
        ...list.flatMap(({ subnet }) =>
          services.map((service) =>
            obstaclesTo(context, machines.name, subnet, service),
          ),
        ),
      ];
      return firstFound(found) ?? drawnFrom(subnets, null);
    });
  });
}

function hiddenResolver(
  context: JourneyContext,
  pool: string,
): Located<AgentObstacle | null> {
  const network = virtualNetworkOf(context);
  return whenKnown(network, (document) => {
    const index = serversOfNetwork(document).findIndex(isInBridge);
    const at = ["properties", "dhcpOptions", "dnsServers", index] as const;
    return index === -1
      ? drawnFrom(network, null)
      : obstacleAt(network, { pool, service: "DNS", port: 53 }, ...at);
  });
}

function isInBridge(address: string): boolean {
  const [server, range] = [parseRange(address), parseRange(bridge)];
  return server !== undefined && range !== undefined && overlaps(range, server);
}
