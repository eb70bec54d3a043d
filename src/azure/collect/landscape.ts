import { parentId, sameId, subscriptionOf } from "../../model/arm-id.ts";
import type { Registry, Replication } from "../../model/arm.ts";
import type { Fact } from "../../model/fact.ts";
import {
  emptyLandscape,
  type Caller,
  type Consumer,
  type Landscape,
} from "../../model/landscape.ts";
import type { ArmClient } from "../arm-client.ts";
import { collectRights } from "./authorization.ts";
import { collectCluster } from "./cluster.ts";
import type { Collecting, Draft } from "./collecting.ts";
import { collectSubnet } from "./network.ts";
import { finish } from "./finish.ts";
import { collectZone, collectZones } from "./private-dns.ts";
import { collectPrivateEndpoint } from "./private-endpoint.ts";
import { collectRegistry } from "./registry.ts";
import { collectSite, type Reading } from "./site.ts";
import { collectSlots } from "./slots.ts";
import { collectSubscriptions } from "./subscriptions.ts";
import { collectTasks } from "./tasks.ts";
import type { ClusterTarget, Found, Targets } from "./targets.ts";
import { collectWorkload } from "./workload.ts";

export interface LandscapeRequest {
  readonly arm: ArmClient;
  /** When the run began (ISO 8601). */
  readonly at: string;
  readonly registry: { readonly id: string; readonly loginServer: string };
  readonly found: Found;
  readonly targets: Targets;
  /** Whether slots and tasks that Resource Graph does not know yet are wanted too: not when the user named the consumers. */
  readonly withNew: boolean;
  readonly caller: Promise<Fact<Caller>>;
}

/** A landscape on its way: what the data plane's probes need is there long before the rest. */
export interface LandscapeReading {
  readonly consumers: Promise<readonly Consumer[]>;
  readonly registry: Promise<Fact<Registry>>;
  readonly replications: Promise<Fact<readonly Replication[]>>;
  readonly landscape: Promise<Landscape>;
}

/** Starts every read at once that does not wait for another one's answer; what one answer leads to is read as it comes. */
export function collectLandscape(request: LandscapeRequest): LandscapeReading {
  const { arm, at, registry, found, targets } = request;
  const draft: Draft = emptyLandscape({
    cloud: arm.cloud,
    at,
    registryId: registry.id,
    loginServer: registry.loginServer,
  });
  const collecting: Collecting = {
    arm,
    draft,
    rows: found.rows,
    asked: new Map(),
  };
  const ofRegistry = collectRegistry(collecting, registry.id);
  const sites = targets.sites.map((target) =>
    collectSite(collecting, target, registry.id),
  );
  const slots = request.withNew
    ? collectSlots(collecting, targets.sites, registry.id)
    : nothing;
  const tasks = collectTasks(collecting, {
    registryId: registry.id,
    targets: targets.tasks,
    withNew: request.withNew,
    registry: ofRegistry.registry,
  });
  const clusters = targets.clusters.map((target) =>
    startCluster(collecting, target, registry.id),
  );
  const workloads = targets.workloads.map((target) =>
    collectWorkload(collecting, target, registry.id),
  );
  const network = startNetwork(collecting, registry.id, found);
  const readings = [...sites, slots, tasks, ...workloads];
  const consumers = Promise.all(
    readings.map((reading) => reading.consumers),
  ).then((found) => [
    ...found.flat(),
    ...targets.clusters.map(({ consumer }) => consumer),
  ]);
  const subscriptions = consumers.then((found) =>
    collectSubscriptions(collecting, [registry, ...found]),
  );
  const rights = collectCallersRights(collecting, registry.id, request.caller);
  const done = Promise.all([
    ofRegistry.done,
    ...readings.map((reading) => reading.done),
    ...clusters,
    ...network,
    subscriptions,
    rights,
  ]);
  return {
    consumers,
    registry: ofRegistry.registry,
    replications: ofRegistry.replications,
    landscape: Promise.all([consumers, done]).then(([those]) =>
      finish(collecting, those),
    ),
  };
}

const nothing: Reading = {
  consumers: Promise.resolve([]),
  done: Promise.resolve(),
};

function startCluster(
  collecting: Collecting,
  { consumer, row }: ClusterTarget,
  registryId: string,
): Promise<unknown> {
  const pools = row?.document.properties.agentPoolProfiles ?? [];
  return Promise.all([
    collectCluster(collecting, consumer.id, registryId),
    ...pools.flatMap(({ vnetSubnetID }) =>
      vnetSubnetID ? collectSubnet(collecting, vnetSubnetID) : [],
    ),
  ]);
}

/** What the rows tell of private endpoints and zones is read at once, before the registry's own document names them. */
function startNetwork(
  collecting: Collecting,
  registryId: string,
  { rows }: Found,
): Promise<unknown>[] {
  const endpoints = rows
    .filter((row) => row.is === "private-endpoint")
    .filter(({ registryIds }) =>
      registryIds.some((id) => sameId(id, registryId)),
    );
  const pools = rows
    .filter((row) => row.is === "agent-pool")
    .filter(({ id, subnetId }) => subnetId && sameId(parentId(id), registryId));
  const zones = new Set(
    rows
      .filter((row) => row.is === "zone-link")
      .map(({ id }) => parentId(id).toLowerCase()),
  );
  const subscriptions = new Set(
    [registryId, ...zones, ...endpoints.map(({ id }) => id)].map(
      subscriptionOf,
    ),
  );
  return [
    ...endpoints.flatMap(({ id, subnetId }) => [
      collectPrivateEndpoint(collecting, id),
      subnetId ? collectSubnet(collecting, subnetId) : Promise.resolve(),
    ]),
    ...pools.map(({ subnetId }) => collectSubnet(collecting, subnetId)),
    ...[...zones].map((id) => collectZone(collecting, id)),
    ...[...subscriptions].map((id) => collectZones(collecting, id)),
  ];
}

async function collectCallersRights(
  collecting: Collecting,
  registryId: string,
  caller: Promise<Fact<Caller>>,
): Promise<void> {
  const fact = await caller;
  collecting.draft.caller = fact;
  if (fact.known) {
    await collectRights(collecting, registryId, fact.value.objectId);
  }
}
