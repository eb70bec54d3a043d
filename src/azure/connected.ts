import { sameId } from "../model/arm-id.ts";
import { consumerOfCluster, consumersOfSite } from "../model/consumers-of.ts";
import { imagesOf, parseFxVersion } from "../model/fx-version.ts";
import { parseImage } from "../model/image-reference.ts";
import type { Consumer } from "../model/landscape.ts";
import type {
  AssignmentRow,
  InventoryRow,
  RegistryRow,
  SiteRow,
} from "./graph-rows.ts";

/** Everything that is tied to a registry as far as the rows of Resource Graph tell. */
export function connectedConsumers(
  registry: Pick<RegistryRow, "id" | "loginServer">,
  rows: readonly InventoryRow[],
  assignments: readonly AssignmentRow[],
): Consumer[] {
  const holders = holdersOfRoles(registry.id, assignments);
  return rows.flatMap((row) => {
    if (row.is === "site") {
      return consumersOfSite(
        { id: row.id, kind: row.kind, ...row.fxVersions },
        registry.loginServer,
      );
    }
    return row.is === "cluster"
      ? (consumerOfCluster(row.document, registry.id, holders) ?? [])
      : [];
  });
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
