import type { SiteConfig } from "../../model/arm.ts";
import { consumersOfSite } from "../../model/consumers-of.ts";
import { valueOf, type Fact } from "../../model/fact.ts";
import type { Consumer } from "../../model/landscape.ts";
import {
  site as siteSchema,
  siteConfig,
  siteContainers,
} from "../documents/site.ts";
import type { SiteRow } from "../graph-row.ts";
import { versioned } from "../api-versions.ts";
import { collectRightsOf } from "./authorization.ts";
import {
  about,
  factFrom,
  readList,
  readResource,
  type Collecting,
} from "./collecting.ts";
import { collectSubnet } from "./network.ts";
import { collectPullSettings } from "./pull-settings.ts";
import { collectTokens } from "./tokens.ts";

/** A web or function app, or a slot of one, that may pull from the registry. */
export interface SiteTarget {
  readonly id: string;
  readonly kind?: string | undefined;
  /** Its row of Resource Graph, where it was found: it tells early what the site's documents confirm later. */
  readonly row?: SiteRow | undefined;
  /** The user named it, so it is a consumer whatever its configuration says. */
  readonly isAsked: boolean;
}

/** What is on its way: first who pulls, later everything about how. */
export interface Reading {
  /** The site itself, its side cars, or none when it pulls from elsewhere. */
  readonly consumers: Promise<readonly Consumer[]>;
  readonly done: Promise<unknown>;
}

/** Reads what a site pulls and how; of one that is not sure to pull from the registry, only what decides that at first. */
export function collectSite(
  collecting: Collecting,
  target: SiteTarget,
  registryId: string,
): Reading {
  const details = (): Promise<void> =>
    collectDetails(collecting, target, registryId);
  const isSure = target.isAsked || fromRow(collecting, target).length > 0;
  const begun = isSure ? details() : undefined;
  const consumers = readImages(collecting, target, registryId);
  return {
    consumers,
    done: Promise.all([
      consumers.then(
        (found) => begun ?? (found.length > 0 ? details() : undefined),
      ),
      consumers.then((found) =>
        found.length > 0
          ? collectTokens(collecting, target.id, registryId)
          : undefined,
      ),
    ]),
  };
}

/** What the row alone says: certain enough to begin with, but its data may be minutes old. */
function fromRow(
  { draft }: Collecting,
  { id, kind, row }: SiteTarget,
): Consumer[] {
  return row
    ? consumersOfSite({ id, kind, ...row.fxVersions }, draft.loginServer)
    : [];
}

async function readImages(
  collecting: Collecting,
  target: SiteTarget,
  registryId: string,
): Promise<readonly Consumer[]> {
  const { draft } = collecting;
  const { id, kind, row } = target;
  const [config, containers, settings] = await Promise.all([
    collectConfig(collecting, id),
    readList(
      collecting,
      draft.siteContainers,
      id,
      `${id}/sitecontainers`,
      siteContainers,
    ),
    collectPullSettings(collecting, id, registryId),
  ]);
  const fxVersions = valueOf(config)?.properties ?? row?.fxVersions;
  const found = consumersOfSite(
    {
      id,
      kind,
      linuxFxVersion: fxVersions?.linuxFxVersion,
      windowsFxVersion: fxVersions?.windowsFxVersion,
      serverUrl: valueOf(settings)?.serverUrl,
      containers: valueOf(containers),
    },
    draft.loginServer,
  );
  return found.length === 0 && target.isAsked ? [askedConsumer(target)] : found;
}

function askedConsumer({ id, kind }: SiteTarget): Consumer {
  const [, site = id, slot] =
    /\/sites\/([^/]+)(?:\/slots\/([^/]+))?/i.exec(id) ?? [];
  return {
    kind: /functionapp/i.test(kind ?? "") ? "function-app" : "web-app",
    id,
    name: slot === undefined ? site : `${site}/${slot}`,
    images: [],
    because: "asked",
  };
}

async function collectConfig(
  { arm, draft }: Collecting,
  siteId: string,
): Promise<Fact<SiteConfig>> {
  const path = `${siteId}/config/web`;
  const fact = factFrom(
    await arm.get(versioned(path)),
    siteConfig,
    about(path),
  );
  draft.siteConfigs[siteId.toLowerCase()] = fact;
  return fact;
}

/** The way that the pull takes, and the rights of those that it may be made as. */
async function collectDetails(
  collecting: Collecting,
  { id, row }: SiteTarget,
  registryId: string,
): Promise<void> {
  const subnetOfRow = row?.subnetId
    ? collectSubnet(collecting, row.subnetId)
    : undefined;
  const site = await readResource(
    collecting,
    collecting.draft.sites,
    id,
    siteSchema,
  );
  const subnetId = valueOf(site)?.properties.virtualNetworkSubnetId;
  await Promise.all([
    subnetOfRow,
    subnetId ? collectSubnet(collecting, subnetId) : undefined,
    collectRightsOf(collecting, registryId, valueOf(site)?.identity),
  ]);
}
