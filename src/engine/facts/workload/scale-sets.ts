import { sameId } from "../../../model/arm-id.ts";
import type {
  AgentPool,
  ManagedCluster,
  ScaleSet,
} from "../../../model/arm.ts";
import { pointer } from "../../../model/pointer.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { consumerFacts } from "../consumer.ts";

/** A scale set without the identity with which its nodes should pull, and where it stands. */
export interface BareScaleSet {
  readonly name: string;
  readonly pointer: string;
}

/**
 * The scale sets of a cluster that lack its kubelet identity; null for a cluster that has no such identity, or no scale sets. A
 * list leaves out silently what the caller may not read, so it must hold one for each pool before it says that none is bare.
 */
export function bareScaleSetsOf(
  context: JourneyContext,
): Located<readonly BareScaleSet[] | null> {
  const cluster = consumerFacts["consumer.cluster"](context);
  return whenKnown(cluster, (document) => {
    const identityId = kubeletOf(document);
    const pools = (document.properties.agentPoolProfiles ?? []).filter(
      isScaled,
    );
    if (identityId === undefined || pools.length === 0) {
      return drawnFrom(cluster, null);
    }
    const sets = fromTable(context.landscape, "scaleSets", document.id);
    return whenKnown(sets, (list) => {
      const bare = list.flatMap((set, index): BareScaleSet[] =>
        has(set, identityId)
          ? []
          : [{ name: set.name, pointer: `${sets.pointer}${pointer(index)}` }],
      );
      return bare.length === 0 && list.length < pools.length
        ? silent(sets, "scale-sets-not-seen", {
            cluster: document.name,
            pools: pools.length,
            seen: list.length,
          })
        : drawnFrom(sets, bare);
    });
  });
}

function kubeletOf({ properties }: ManagedCluster): string | undefined {
  return properties.identityProfile?.kubeletidentity?.resourceId;
}

function isScaled({ type = "VirtualMachineScaleSets" }: AgentPool): boolean {
  return type === "VirtualMachineScaleSets";
}

function has({ identity }: ScaleSet, id: string): boolean {
  return Object.keys(identity?.userAssignedIdentities ?? {}).some((each) =>
    sameId(each, id),
  );
}
