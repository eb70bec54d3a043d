import {
  nameOf,
  parentId,
  parseArmId,
  sameId,
  withoutSideCar,
} from "../../model/arm-id.ts";
import {
  consumerOfCluster,
  consumerOfTask,
  consumersOfSite,
} from "../../model/consumers-of.ts";
import type { Consumer } from "../../model/landscape.ts";
import { consumerOfWorkload, type WorkloadKind } from "../../model/workload.ts";
import { holdersOfRoles, isUndecided } from "../connected.ts";
import type {
  AssignmentRow,
  ClusterRow,
  InventoryRow,
  RegistryRow,
  SiteRow,
  TaskRow,
  WorkloadRow,
} from "../graph-row.ts";
import type { SiteTarget } from "./site.ts";
import type { WorkloadTarget } from "./workload.ts";

export interface ClusterTarget {
  readonly consumer: Consumer;
  /** Its row of Resource Graph, where it was found. */
  readonly row?: ClusterRow | undefined;
}

/** A task of the registry. */
export interface TaskTarget {
  readonly id: string;
  /** The user named it, so it is a consumer even where it is switched off. */
  readonly isAsked: boolean;
}

/** Whose documents have to be read. */
export interface Targets {
  readonly sites: readonly SiteTarget[];
  readonly clusters: readonly ClusterTarget[];
  readonly tasks: readonly TaskTarget[];
  readonly workloads: readonly WorkloadTarget[];
  /** What the user named and nothing goes by. */
  readonly unknown: readonly string[];
}

/** What Azure Resource Graph found. */
export interface Found {
  readonly rows: readonly InventoryRow[];
  readonly assignments: readonly AssignmentRow[];
}

/** Everything that is, or may be, a consumer of the registry. */
export function allTargets(
  registry: Pick<RegistryRow, "id" | "loginServer">,
  { rows, assignments }: Found,
): Targets {
  const holders = holdersOfRoles(registry.id, assignments);
  const sites = rows
    .filter((row) => row.is === "site")
    .filter(
      (row) => isUndecided(row) || imagesNameIt(row, registry.loginServer),
    )
    .map((row) => siteTarget(row, false));
  const clusters = rows
    .filter((row) => row.is === "cluster")
    .flatMap((row): ClusterTarget[] => {
      const consumer = consumerOfCluster(row.document, registry.id, holders);
      return consumer ? [{ consumer, row }] : [];
    });
  const tasks = rows
    .filter((row) => row.is === "task")
    .filter((row) => isOf(registry, row) && consumerOfTask(row, []))
    .map(({ id }) => ({ id, isAsked: false }));
  const workloads = rows
    .filter((row) => row.is === "workload")
    .filter(({ workload }) =>
      consumerOfWorkload(workload, registry.loginServer),
    )
    .map((row) => workloadTarget(row, rows, false));
  return { sites, clusters, tasks, workloads, unknown: [] };
}

/**
 * The consumers that the user named, by name or by resource id; whatever they are tied to.
 * @param names a side car stands for its site
 */
export function namedTargets(
  names: readonly string[],
  registry: Pick<RegistryRow, "id" | "loginServer">,
  found: Found,
): Targets {
  const connected = allTargets(registry, found).clusters;
  const rows = found.rows.filter(
    (row) => row.is !== "task" || isOf(registry, row),
  );
  const each = names.map((name) => named(siteOf(name), rows, connected));
  return {
    sites: each.flatMap(({ sites }) => sites),
    clusters: each.flatMap(({ clusters }) => clusters),
    tasks: each.flatMap(({ tasks }) => tasks),
    workloads: each.flatMap(({ workloads }) => workloads),
    unknown: names.filter((_, index) => each[index] && isNobody(each[index])),
  };
}

type Named = Omit<Targets, "unknown">;

function isNobody({ sites, clusters, tasks, workloads }: Named): boolean {
  return sites.length + clusters.length + tasks.length + workloads.length === 0;
}

function named(
  name: string,
  rows: readonly InventoryRow[],
  connected: readonly ClusterTarget[],
): Named {
  const meant = rows.filter(
    (row) => sameId(row.id, name) || sameId(row.name, name),
  );
  const sites = meant
    .filter((row) => row.is === "site")
    .map((row) => siteTarget(row, true));
  const clusters = meant
    .filter((row) => row.is === "cluster")
    .map(
      (row) =>
        connected.find(({ consumer }) => sameId(consumer.id, row.id)) ?? {
          consumer: askedCluster(row.id),
          row,
        },
    );
  const tasks = meant
    .filter((row) => row.is === "task")
    .map(({ id }) => ({ id, isAsked: true }));
  const workloads = meant
    .filter((row) => row.is === "workload")
    .map((row) => workloadTarget(row, rows, true));
  const found = { sites, clusters, tasks, workloads };
  return isNobody(found) ? byId(name) : found;
}

/** Resource Graph may not have heard of a resource yet; its id tells what it is. */
function byId(id: string): Named {
  const type = parseArmId(id)?.type.toLowerCase();
  return {
    sites:
      type === "microsoft.web/sites" || type === "microsoft.web/sites/slots"
        ? [{ id, isAsked: true }]
        : [],
    clusters:
      type === "microsoft.containerservice/managedclusters"
        ? [{ consumer: askedCluster(id) }]
        : [],
    tasks:
      type === "microsoft.containerregistry/registries/tasks"
        ? [{ id, isAsked: true }]
        : [],
    workloads: workloadKinds.flatMap(([known, kind]) =>
      type === known ? [{ id, kind, isAsked: true }] : [],
    ),
  };
}

const workloadKinds: readonly (readonly [type: string, kind: WorkloadKind])[] =
  [
    ["microsoft.app/containerapps", "container-app"],
    ["microsoft.app/jobs", "container-app"],
    ["microsoft.containerinstance/containergroups", "container-group"],
  ];

function askedCluster(id: string): Consumer {
  return {
    kind: "aks-cluster",
    id,
    name: nameOf(id),
    images: [],
    because: "asked",
  };
}

function isOf(registry: Pick<RegistryRow, "id">, task: TaskRow): boolean {
  return sameId(parentId(task.id), registry.id);
}

function siteTarget(row: SiteRow, isAsked: boolean): SiteTarget {
  return { id: row.id, kind: row.kind, row, isAsked };
}

/** The environment's own row tells its subnet before its document does. */
function workloadTarget(
  row: WorkloadRow,
  rows: readonly InventoryRow[],
  isAsked: boolean,
): WorkloadTarget {
  const { environmentId = "" } = row;
  const environment = rows
    .filter((each) => each.is === "environment")
    .find(({ id }) => sameId(id, environmentId));
  const { id, kind } = row.workload;
  return { id, kind, row, environment, isAsked };
}

function imagesNameIt(row: SiteRow, loginServer: string): boolean {
  return (
    consumersOfSite({ id: row.id, ...row.fxVersions }, loginServer).length > 0
  );
}

/** The name or id of the consumer that is read: a side car, `app:container` by name, stands for its site. */
export function siteOf(name: string): string {
  return withoutSideCar(name).replace(/:.*$/, "");
}
