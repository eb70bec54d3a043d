import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { siteOfAppService } from "../workload/app-service.ts";
import { clusterAddresses } from "./cluster-egress.ts";
import { consumerFacts } from "../consumer.ts";
import { appAddresses } from "../workload/container-app.ts";
import { listedAddresses, type EgressAddress } from "./public-address.ts";
import { sharedAgentAddresses } from "../admit/shared-agents.ts";
import { oncePer } from "../../../model/remember.ts";
import { notJudged, pullRouteOf } from "../route/source-network.ts";
import { natAddresses } from "./subnet-egress.ts";
import { agentPoolOf } from "../workload/task.ts";

/**
 * The public addresses from which a consumer pulls, each of which it may use at any time. Empty for a web app without
 * addresses of its own (Premium V4). Not known where an appliance or another network decides.
 */
export const egressOf = oncePer(workOutEgress);

function workOutEgress(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  switch (context.journey.consumer.kind) {
    case "web-app":
    case "function-app": {
      const route = pullRouteOf(context);
      return whenKnown(route, (way) =>
        way === "public"
          ? siteAddresses(context, "outboundIpAddresses")
          : natAddresses(context),
      );
    }
    case "aks-cluster":
      return clusterAddresses(context);
    case "acr-task": {
      const pool = agentPoolOf(context);
      return whenKnown(pool, (machines) => {
        if (!machines) {
          return sharedAgentAddresses(context);
        }
        return machines.properties.virtualNetworkSubnetResourceId
          ? natAddresses(context)
          : silent(pool, "agent-pool-addresses-hidden", {
              pool: machines.name,
            });
      });
    }
    case "container-app": {
      const route = pullRouteOf(context);
      return whenKnown(route, (way) =>
        way === "public" ? appAddresses(context) : natAddresses(context),
      );
    }
    case "container-group": {
      const group = consumerFacts["consumer.container-group"](context);
      return whenKnown(group, ({ name }) =>
        silent(group, "group-addresses-hidden", { group: name }),
      );
    }
    case "machine":
      return notJudged(context);
  }
}

/** One of a web app's two lists: the addresses in use, or all that it may use after it was scaled to another tier. */
export function siteAddresses(
  context: JourneyContext,
  property: "outboundIpAddresses" | "possibleOutboundIpAddresses",
): Located<readonly EgressAddress[]> {
  const site = siteOfAppService(context);
  return whenKnown(site, ({ properties, name }) => {
    const text = properties[property];
    const at = drawnFrom(site, text, "properties", property);
    if (text === undefined) {
      return silent(at, "no-outbound-addresses", { consumer: name });
    }
    const items = text.split(",").map((item) => item.trim());
    const addresses = items.filter((item) => item !== "" && item !== "Dynamic");
    return listedAddresses(at, addresses);
  });
}
