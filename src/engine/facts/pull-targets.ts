import { parseRange } from "../../model/ipv4.ts";
import { hasDataEndpoints } from "../hosts.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../located.ts";
import { registryTags, storageTags } from "../registry-tags.ts";
import type { FlowEnd } from "../flow-end.ts";
import { pathOf } from "./path.ts";
import { reachableEndpointsOf } from "./reach.ts";
import { registryFacts } from "./registry.ts";

/** Something that a pull must reach. */
export interface Target {
  readonly name: string;
  readonly end: FlowEnd;
  /** 443 unless it says otherwise. */
  readonly port?: number;
  /** The subnet of a private endpoint. */
  readonly subnetId?: string;
}

/** What a consumer must reach, by the path that its network's answer opens. */
export function targetsOf(context: JourneyContext): Located<readonly Target[]> {
  const path = pathOf(context);
  return whenKnown(path, (way) => {
    switch (way) {
      case "public":
        return publicTargets(context);
      case "private":
        return privateTargets(context);
      case "nowhere":
        return drawnFrom(path, []);
    }
  });
}

/** The registry's endpoint, and the shared blob hosts if layers come from there. */
function publicTargets(context: JourneyContext): Located<readonly Target[]> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) => {
    const service = (name: string, tags: readonly string[]): Target => ({
      name,
      end: { kind: "service", tags },
    });
    return drawnFrom(registry, [
      service("AzureContainerRegistry", registryTags(document)),
      ...(hasDataEndpoints(document)
        ? []
        : [service("Storage", storageTags(document))]),
    ]);
  });
}

function privateTargets(context: JourneyContext): Located<readonly Target[]> {
  const endpoints = reachableEndpointsOf(context);
  return whenKnown(endpoints, (views) =>
    drawnFrom(
      endpoints,
      views.flatMap(({ addresses, subnetId }) =>
        Object.values(addresses).flatMap((name): Target[] => {
          const range = parseRange(name);
          return range
            ? [{ name, subnetId, end: { kind: "network", range } }]
            : [];
        }),
      ),
    ),
  );
}
