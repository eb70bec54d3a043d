import { parseRange } from "../../../model/ipv4.ts";
import type { Registry } from "../../../model/arm.ts";
import { oncePer } from "../../../model/remember.ts";
import { hasDataEndpoints } from "../../hosts.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { hostOfMember, isAskedFor } from "../../registry-hosts.ts";
import { registryTags, storageTags } from "../../registry-tags.ts";
import type { FlowEnd } from "../../flow-end.ts";
import { pathOf } from "./path.ts";
import type { EndpointView } from "../resolve/private-endpoint.ts";
import type { PublicService } from "./public-hop.ts";
import { reachableEndpointsOf } from "./reach.ts";
import { registryFacts } from "../registry.ts";

/** Something that traffic must reach. */
export interface Target {
  /** A service tag or an address. */
  readonly name: string;
  readonly end: FlowEnd;
  /** 443 unless it says otherwise. */
  readonly port?: number;
}

/** Something that a pull must reach: a service of Azure, or a member of a private endpoint. */
export type PullTarget = Target &
  (
    | { readonly kind: "service"; readonly service: PublicService }
    | {
        readonly kind: "endpoint";
        readonly host: string;
        readonly endpoint: EndpointView;
      }
  );

/** What a consumer must reach, by the path that its network's answer opens. */
export const targetsOf = oncePer(workOutTargets);

function workOutTargets(
  context: JourneyContext,
): Located<readonly PullTarget[]> {
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
function publicTargets(
  context: JourneyContext,
): Located<readonly PullTarget[]> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) =>
    drawnFrom(registry, [
      {
        kind: "service",
        name: "AzureContainerRegistry",
        service: "registry",
        end: { kind: "service", tags: registryTags(document) },
      },
      ...(hasDataEndpoints(document) ? [] : [storage(document)]),
    ]),
  );
}

function storage(registry: Registry): PullTarget {
  return {
    kind: "service",
    name: "Storage",
    service: "storage",
    end: { kind: "service", tags: storageTags(registry) },
  };
}

function privateTargets(
  context: JourneyContext,
): Located<readonly PullTarget[]> {
  const endpoints = reachableEndpointsOf(context);
  return whenKnown(endpoints, (views) =>
    drawnFrom(
      endpoints,
      views.flatMap((endpoint) =>
        Object.entries(endpoint.addresses).flatMap(([member, address]) =>
          targetAt(context, endpoint, member, address),
        ),
      ),
    ),
  );
}

/** None where the pull does not ask for the member's host. */
function targetAt(
  { landscape: { cloud, loginServer }, journey: { image } }: JourneyContext,
  endpoint: EndpointView,
  member: string,
  address: string,
): PullTarget[] {
  const range = parseRange(address);
  const asked = hostOfMember(cloud, loginServer, member);
  return range && asked && isAskedFor(asked, image)
    ? [
        {
          kind: "endpoint",
          name: address,
          host: asked.host,
          endpoint,
          end: { kind: "network", range },
        },
      ]
    : [];
}
