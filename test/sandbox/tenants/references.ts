import type { TenantFile } from "../tenant-file.ts";
import { definedIds, textsOf, type Text } from "./walk.ts";

/** Owner, Contributor, Reader, AcrPull, AcrPush, Container Registry Repository Reader, Role Based Access Control Administrator: Azure defines them, not a tenant. */
const builtInRoles = [
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
  "b24988ac-6180-42a0-ab88-20f7382dd24c",
  "acdd72a7-3385-48ef-bd42-f606fba81ae7",
  "7f951dda-4ed3-4680-a7ca-43fe172d538d",
  "8311e382-0749-4cb8-b61a-304f252e45ec",
  "b93aa761-3e63-49ed-ac28-beffa264f7ac",
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
];

/** All ids that a tenant file defines, in lower case, as often as it does. */
export function idsOf(tenant: TenantFile): string[] {
  const subscriptions = tenant.subscriptions.map(({ id }) => id);
  return [...subscriptions, ...definedIds(tenant.resources)].map((id) =>
    id.toLowerCase(),
  );
}

/** The ids that a tenant file names without defining them. */
export function danglingReferences(tenant: TenantFile): Text[] {
  const defined = new Set(idsOf(tenant));
  for (const id of [...defined]) {
    const group = /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+/.exec(
      id,
    )?.[0];
    if (group !== undefined) {
      defined.add(group);
    }
  }
  return textsOf(tenant)
    .filter(({ text }) =>
      /^\/(subscriptions|providers\/Microsoft\.Management)\//i.test(text),
    )
    .filter(
      ({ text }) => !defined.has(text.toLowerCase()) && !isBuiltInRole(text),
    );
}

function isBuiltInRole(id: string): boolean {
  const role = /\/roleDefinitions\/([^/]+)$/i.exec(id)?.[1];
  return role !== undefined && builtInRoles.includes(role);
}
