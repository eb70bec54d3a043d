import { valueOf } from "../../../model/fact.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstFound,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { consumerFacts } from "../consumer.ts";
import { firewallBehind, leadsAway, unseenBehind } from "./firewall-behind.ts";
import type { LocatedRoute } from "./public-hop.ts";
import { targetsOf, type PullTarget } from "./pull-targets.ts";
import { subnetsOf, type SourceSubnet } from "./source-network.ts";
import { hopTo } from "./target-hop.ts";

/** A route that drops what a consumer sends to the registry. */
export interface Drop extends LocatedRoute {
  readonly subnet: string;
  /** A service tag or an address. */
  readonly target: string;
}

/**
 * The route that drops a consumer's packets to the registry; null when they get out. Not known when an appliance or a
 * gateway has the last word.
 */
export function dropOf(context: JourneyContext): Located<Drop | null> {
  const subnets = subnetsOf(context);
  const targets = targetsOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(targets, (needed) => {
      const drops = list.flatMap((source) =>
        needed.map((target) => dropAt(context, source, target)),
      );
      return (
        firstFound(drops) ??
        (needed.some(({ kind }) => kind === "service")
          ? isolation(context)
          : undefined) ??
        drawnFrom(subnets, null)
      );
    }),
  );
}

/** Of an Azure Firewall that is known, another fact tells what it lets through. */
function dropAt(
  context: JourneyContext,
  source: SourceSubnet,
  target: PullTarget,
): Located<Drop | null> {
  const hop = hopTo(context, source, target);
  return whenKnown(hop, (found) => {
    const type = found?.route.properties.nextHopType;
    if (found && type === "None") {
      const subnet = source.subnet.name;
      return drawnFrom(hop, { ...found, subnet, target: target.name });
    }
    if (!found || !leadsAway(found)) {
      return drawnFrom(hop, null);
    }
    const firewall = firewallBehind(context, found);
    return whenKnown(firewall, (known) =>
      known ? drawnFrom(hop, null) : unseenBehind(hop, found),
    );
  });
}

/** A cluster that is cut off from the Internet by its outbound type has no public way that could be seen here. */
function isolation(context: JourneyContext): Located<never> | undefined {
  if (context.journey.consumer.kind !== "aks-cluster") {
    return undefined;
  }
  const cluster = consumerFacts["consumer.cluster"](context);
  const type = valueOf(cluster.fact)?.properties.networkProfile?.outboundType;
  const at = drawnFrom(
    cluster,
    null,
    "properties",
    "networkProfile",
    "outboundType",
  );
  return type === "none" || type === "block"
    ? silent(at, "outbound-type-hides-way", {
        cluster: context.journey.consumer.name,
        type,
      })
    : undefined;
}
