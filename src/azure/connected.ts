import { parentId, sameId } from "../model/arm-id.ts";
import {
  consumerOfCluster,
  consumerOfTask,
  consumersOfSite,
  hostOf,
} from "../model/consumers-of.ts";
import { imagesOf, parseFxVersion } from "../model/fx-version.ts";
import { parseImage } from "../model/image-reference.ts";
import type { Consumer } from "../model/landscape.ts";
import { consumerOfWorkload } from "../model/workload.ts";
import type {
  AssignmentRow,
  InventoryRow,
  RegistryRow,
  SiteRow,
  WorkloadRow,
} from "./graph-row.ts";

/** Tells of any registry what is tied to it, as far as the rows of Resource Graph tell. */
export function connections(
  rows: readonly InventoryRow[],
  assignments: readonly AssignmentRow[],
): (registry: Pick<RegistryRow, "id" | "loginServer">) => Consumer[] {
  const clusters = rows.filter((row) => row.is === "cluster");
  const sites = byKey(
    rows.filter((row) => row.is === "site"),
    hostsOfSite,
  );
  const workloads = byKey(
    rows.filter((row) => row.is === "workload"),
    hostsOfWorkload,
  );
  const tasks = byKey(
    rows.filter((row) => row.is === "task"),
    (task) => [parentId(task.id).toLowerCase()],
  );
  return ({ id, loginServer }) => {
    const holders = holdersOfRoles(id, assignments);
    return [
      ...(sites.get(loginServer) ?? []).flatMap((row) =>
        consumersOfSite(
          { id: row.id, kind: row.kind, ...row.fxVersions },
          loginServer,
        ),
      ),
      ...clusters.flatMap(
        ({ document }) => consumerOfCluster(document, id, holders) ?? [],
      ),
      ...(tasks.get(id.toLowerCase()) ?? []).flatMap(
        (task) => consumerOfTask(task, []) ?? [],
      ),
      ...(workloads.get(loginServer) ?? []).flatMap(
        ({ workload }) => consumerOfWorkload(workload, loginServer) ?? [],
      ),
    ];
  };
}

/** Rows by what they name: a tenant has hundreds of registries and thousands of sites. */
function byKey<R>(
  rows: readonly R[],
  keysOf: (row: R) => readonly string[],
): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return found;
}

function hostsOfSite({ fxVersions }: SiteRow): string[] {
  const { linuxFxVersion, windowsFxVersion } = fxVersions;
  const images = [linuxFxVersion, windowsFxVersion].flatMap((text) =>
    imagesOf(parseFxVersion(text)),
  );
  return images.map(hostOfImage);
}

function hostsOfWorkload({ workload }: WorkloadRow): string[] {
  return [...workload.images.map(hostOfImage), ...workload.servers.map(hostOf)];
}

function hostOfImage(image: string): string {
  return parseImage(image)?.host ?? "";
}

/** Principal ids, in lower case, of those that hold a role on the registry itself. */
export function holdersOfRoles(
  registryId: string,
  assignments: readonly AssignmentRow[],
): ReadonlySet<string> {
  return new Set(
    assignments
      .filter(({ scope }) => sameId(scope, registryId))
      .map(({ principalId }) => principalId.toLowerCase()),
  );
}

/**
 * Whether only the site's own documents can tell which registry it pulls from: its containers are documents of their own, an
 * image names no host, or Resource Graph does not say what it runs.
 */
export function isUndecided({ kind, fxVersions }: SiteRow): boolean {
  const { linuxFxVersion, windowsFxVersion } = fxVersions;
  const stated = [linuxFxVersion, windowsFxVersion].filter(
    (text) => text !== undefined,
  );
  if (stated.length === 0) {
    return /container/i.test(kind);
  }
  return stated.some((text) => {
    const version = parseFxVersion(text);
    const images = imagesOf(version);
    return version.kind === "site-containers" || version.kind === "code"
      ? version.kind === "site-containers"
      : images.length === 0 || images.some((image) => !parseImage(image)?.host);
  });
}
