import { nameOf, parseArmId } from "../model/arm-id.ts";
import { valueOf } from "../model/fact.ts";
import type { Consumer, ConsumerKind, Landscape } from "../model/landscape.ts";
import { oncePer } from "../model/remember.ts";
import { principalOf } from "./facts/authorize/principal.ts";
import { usableEndpoints } from "./facts/resolve/private-endpoint.ts";
import { servesRegistry } from "./facts/resolve/private-zone.ts";
import { virtualNetworkOf } from "./facts/route/source-network.ts";
import { zoneIds } from "./facts/resolve/zone-lists.ts";
import type { JourneyContext } from "./journey.ts";

/** A resource that a line can be about: then its resource group and its subscription are meant. */
export interface NamedResource {
  readonly id: string;
  /** What shows that a line is about it. */
  readonly mark: RegExp;
  /** By placeholder. */
  readonly values: Readonly<Record<string, string>>;
  /** What else names it: the slot of an app. */
  readonly suffix?: string;
}

export interface CommandNames {
  /** By placeholder, in any line. */
  readonly values: Readonly<Record<string, string>>;
  readonly resources: readonly NamedResource[];
}

/** What the placeholders of shell lines stand for, as far as it is certain, in journeys that one finding is about. */
export function commandNames(
  landscape: Landscape,
  journeys: readonly JourneyContext[],
): CommandNames {
  const [first] = journeys;
  const only =
    first && journeys.every((each) => isOf(each, first)) ? first : undefined;
  return {
    values: {
      "<login server>": landscape.loginServer,
      "<zone>": landscape.cloud.privateDnsZone,
      "<audience of registries>": landscape.cloud.audiences.registry,
      ...idValues(landscape),
      ...zoneValue(landscape),
      ...(only && consumerValues(only)),
    },
    resources: [
      ...(only ? namedConsumer(only.journey.consumer) : []),
      ...onlyEndpoint(landscape),
      ...onlyZone(landscape),
      ...namedRegistry(landscape),
    ],
  };
}

function isOf({ journey }: JourneyContext, other: JourneyContext): boolean {
  return journey.consumer.id === other.journey.consumer.id;
}

/** A registry that Azure does not show has a login server and nothing else. */
function idValues({ registryId }: Landscape): Record<string, string> {
  const parsed = parseArmId(registryId);
  return parsed === undefined
    ? {}
    : { "<registry id>": registryId, "<subscription>": parsed.subscriptionId };
}

function namedRegistry({ registryId }: Landscape): NamedResource[] {
  const parsed = parseArmId(registryId);
  return parsed === undefined
    ? []
    : [
        {
          id: registryId,
          mark: /--(?:name|registry|registry-name) <registry>/,
          values: { "<registry>": parsed.name },
        },
      ];
}

/** The id of the zone to link: the one that holds the registry's record, or else the only one. */
const zoneIdOf = oncePer((landscape: Landscape): string | undefined => {
  const ids = zoneIds(landscape, landscape.cloud.privateDnsZone);
  const serving = ids.filter((id) => servesRegistry(landscape, id));
  const [id, another] = serving.length > 0 ? serving : ids;
  return another === undefined ? id : undefined;
});

function zoneValue(landscape: Landscape): Record<string, string> {
  const id = zoneIdOf(landscape);
  return id === undefined ? {} : { "<zone id>": id };
}

function onlyZone(landscape: Landscape): NamedResource[] {
  const id = zoneIdOf(landscape);
  const group = id && parseArmId(id)?.resourceGroup;
  return id === undefined || group === undefined
    ? []
    : [{ id, mark: /<zone group>/, values: { "<zone group>": group } }];
}

function consumerValues(context: JourneyContext): Record<string, string> {
  const principal = valueOf(principalOf(context).fact);
  const network = valueOf(virtualNetworkOf(context).fact);
  const { kind, id } = context.journey.consumer;
  return {
    ...((kind === "web-app" || kind === "function-app") && { "<app id>": id }),
    ...(principal?.kind === "identity" && {
      "<object id>": principal.objectId,
      "<kubelet object id>": principal.objectId,
    }),
    ...(network && { "<network id>": network.id }),
  };
}

const placeholders: Readonly<Partial<Record<ConsumerKind, string>>> = {
  "container-app": "<app>",
  "aks-cluster": "<cluster>",
  "container-group": "<container group>",
  "acr-task": "<task>",
};

function namedConsumer({ kind, id }: Consumer): NamedResource[] {
  const [, site, slot] =
    /^(.*\/sites\/[^/]+)(?:\/slots\/([^/]+))?/i.exec(id) ?? [];
  if (site !== undefined) {
    return [namedSite(site, slot)];
  }
  const placeholder = placeholders[kind];
  // A job is named by other commands than an app.
  return placeholder === undefined || /\/jobs\//i.test(id)
    ? []
    : [
        {
          id,
          mark: new RegExp(placeholder),
          values: { [placeholder]: nameOf(id) },
        },
      ];
}

/** An app, or one of its slots, which only the commands of App Service name beside the app. */
function namedSite(id: string, slot: string | undefined): NamedResource {
  const values = { "<app>": nameOf(id) };
  return slot === undefined
    ? { id, mark: /<app>/, values }
    : {
        id,
        mark: /^az webapp .*<app>/,
        values: { ...values, "<slot>": slot },
        suffix: " --slot <slot>",
      };
}

function onlyEndpoint(landscape: Landscape): NamedResource[] {
  const [only, another] = valueOf(usableEndpoints({ landscape }).fact) ?? [];
  const endpoint = only && valueOf(only.fact);
  return endpoint === undefined || another !== undefined
    ? []
    : [
        {
          id: endpoint.id,
          mark: /--endpoint-name <endpoint>/,
          values: {
            "<endpoint>": endpoint.name,
            "<endpoint group>":
              parseArmId(endpoint.id)?.resourceGroup ?? "<endpoint group>",
          },
        },
      ];
}
