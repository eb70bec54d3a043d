import { permits, rightsOf } from "../arm/rights.ts";
import type { LocalCloud } from "../cloud.ts";
import type { Resource } from "../tenant-file.ts";
import { conditionHolds } from "./condition.ts";

/** Who asks a registry: someone with an Entra identity, the admin user, or nobody in particular. */
export type Principal = { readonly objectId: string } | "admin" | "anonymous";

/** One `access` entry of a registry token (Docker Registry v2 token scope). */
export interface Access {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

const acr = "Microsoft.ContainerRegistry/registries";

/** What each action of a token scope takes in a registry that goes by registry-wide actions. */
const legacy: Readonly<Record<string, readonly string[]>> = {
  pull: [`${acr}/pull/read`],
  metadata_read: [`${acr}/pull/read`],
  push: [`${acr}/push/write`],
  metadata_write: [`${acr}/push/write`],
  delete: [`${acr}/artifacts/delete`],
  "*": [`${acr}/pull/read`],
};

/** The same in a registry that goes by repository permissions (ABAC): data actions. */
const abac: Readonly<Record<string, readonly string[]>> = {
  pull: [
    `${acr}/repositories/content/read`,
    `${acr}/repositories/metadata/read`,
  ],
  metadata_read: [`${acr}/repositories/metadata/read`],
  push: [
    `${acr}/repositories/content/write`,
    `${acr}/repositories/metadata/write`,
  ],
  metadata_write: [`${acr}/repositories/metadata/write`],
  delete: [`${acr}/repositories/content/delete`],
  "*": [`${acr}/catalog/read`],
};

/** The part of the wanted access that the principal is given. */
export function granted(
  cloud: LocalCloud,
  registry: Resource,
  principal: Principal,
  wanted: readonly Access[],
): Access[] {
  return wanted.map(({ type, name, actions }) => ({
    type,
    name,
    actions: actions.filter((action) =>
      isGranted(cloud, registry, principal, action, name),
    ),
  }));
}

function isGranted(
  cloud: LocalCloud,
  registry: Resource,
  principal: Principal,
  action: string,
  repository: string,
): boolean {
  if (principal === "admin") {
    return true;
  }
  if (principal === "anonymous") {
    return action === "pull" || action === "metadata_read";
  }
  const byRepository =
    registry.properties["roleAssignmentMode"] === "AbacRepositoryPermissions";
  const needed = (byRepository ? abac : legacy)[action];
  const kind = byRepository ? "data" : "control";
  const rights = rightsOf(cloud, principal.objectId);
  return (
    needed?.every(
      (each) =>
        !rights.isDenied(each, registry.id, kind) &&
        rights
          .at(registry.id)
          .some(
            ({ permissions, condition }) =>
              permits(permissions, each, kind) &&
              (condition === "" || conditionHolds(condition, each, repository)),
          ),
    ) ?? false
  );
}
