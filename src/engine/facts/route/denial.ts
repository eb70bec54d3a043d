import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstFound,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import { judgeGroup, type Denial } from "./group-verdict.ts";
import { targetsOf } from "./pull-targets.ts";
import { subnetsOf } from "./source-network.ts";

/** The outbound rule of a network security group that keeps a consumer from the registry; null when none does. */
export function denialOf(context: JourneyContext): Located<Denial | null> {
  const subnets = subnetsOf(context);
  const targets = targetsOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(targets, (needed) => {
      const verdicts = list.flatMap(({ subnet }) => {
        const id = subnet.properties.networkSecurityGroup?.id;
        if (id === undefined) {
          return [];
        }
        const group = fromTable(context.landscape, "networkSecurityGroups", id);
        return needed.flatMap((target) =>
          judgeGroup(group, "Outbound", subnet, target),
        );
      });
      return firstFound(verdicts) ?? drawnFrom(subnets, null);
    }),
  );
}
