import { parentId, sameId } from "../../../model/arm-id.ts";
import type { Subnet } from "../../../model/arm-network.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstFound,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import { judgeGroup, type Denial } from "./group-verdict.ts";
import { targetsOf, type PullTarget } from "./pull-targets.ts";
import { subnetsOf } from "./source-network.ts";

/** The inbound rule at a private endpoint that keeps a consumer out; null when none does. */
export function endpointDenialOf(
  context: JourneyContext,
): Located<Denial | null> {
  const subnets = subnetsOf(context);
  const targets = targetsOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(targets, (needed) => {
      const verdicts = list.flatMap(({ subnet }) =>
        needed.flatMap((target) => inbound(context, subnet, target)),
      );
      return firstFound(verdicts) ?? drawnFrom(subnets, null);
    }),
  );
}

/** A group at a private endpoint counts only when the network policies of its subnet say so. */
function inbound(
  { landscape }: JourneyContext,
  source: Subnet,
  target: PullTarget,
): Located<Denial | null>[] {
  if (target.kind === "service") {
    return [];
  }
  const { subnetId } = target.endpoint;
  const network = fromTable(landscape, "virtualNetworks", parentId(subnetId));
  const open = drawnFrom(network, null);
  return [
    whenKnown(network, ({ properties }) => {
      const subnet = properties.subnets?.find(({ id }) => sameId(id, subnetId));
      const group = subnet?.properties.networkSecurityGroup?.id;
      const policies =
        subnet?.properties.privateEndpointNetworkPolicies ?? "Disabled";
      if (
        !group ||
        !["Enabled", "NetworkSecurityGroupEnabled"].includes(policies)
      ) {
        return open;
      }
      const located = fromTable(landscape, "networkSecurityGroups", group);
      return firstFound(judgeGroup(located, "Inbound", source, target)) ?? open;
    }),
  ];
}
