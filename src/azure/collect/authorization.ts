import { nameOf } from "../../model/arm-id.ts";
import type { Identity } from "../../model/arm.ts";
import type { Fact } from "../../model/fact.ts";
import { assignmentsKey } from "../../model/landscape.ts";
import {
  denyAssignments,
  eligibleRoles,
  roleAssignments,
  roleDefinition,
} from "../documents/authorization.ts";
import { readList, readResource, type Collecting } from "./collecting.ts";

/** What a principal may do on the registry: its role assignments with their definitions, and deny assignments. */
export async function collectRights(
  collecting: Collecting,
  registryId: string,
  principalId: string,
): Promise<void> {
  await Promise.all([
    collectRoles(collecting, registryId, principalId),
    collectDenials(collecting, registryId, principalId),
  ]);
}

/** What each identity of a resource may do on the registry. */
export async function collectRightsOf(
  collecting: Collecting,
  registryId: string,
  identity: Identity | undefined,
): Promise<void> {
  const principals = [
    identity?.principalId,
    ...Object.values(identity?.userAssignedIdentities ?? {}).map(
      ({ principalId }) => principalId,
    ),
  ].filter((id) => id !== undefined);
  await Promise.all(
    principals.map((id) => collectRights(collecting, registryId, id)),
  );
}

async function collectRoles(
  collecting: Collecting,
  registryId: string,
  principalId: string,
): Promise<void> {
  const { draft } = collecting;
  const assignments = await readList(
    collecting,
    draft.roleAssignments,
    assignmentsKey(registryId, principalId),
    `${registryId}/providers/Microsoft.Authorization/roleAssignments`,
    roleAssignments,
    `&$filter=assignedTo('${encodeURIComponent(principalId)}')`,
  );
  await collectDefinitions(collecting, registryId, assignments);
}

/**
 * The roles that the caller may activate at the registry, with their definitions. Whose they are is told by the token:
 * "Role Eligibility Schedule Instances - List For Scope", 2020-10-01.
 */
export async function collectEligibleRoles(
  collecting: Collecting,
  registryId: string,
): Promise<void> {
  const eligible = await readList(
    collecting,
    collecting.draft.eligibleRoles,
    registryId,
    `${registryId}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances`,
    eligibleRoles,
    "&$filter=asTarget()",
  );
  await collectDefinitions(collecting, registryId, eligible);
}

/** The definition of each role that a list names. */
async function collectDefinitions(
  collecting: Collecting,
  registryId: string,
  named: Fact<
    readonly { readonly properties: { readonly roleDefinitionId: string } }[]
  >,
): Promise<void> {
  const roles = named.known ? named.value : [];
  await Promise.all(
    roles.map(({ properties }) =>
      readResource(
        collecting,
        collecting.draft.roleDefinitions,
        properties.roleDefinitionId,
        roleDefinition,
        readablePath(registryId, properties.roleDefinitionId),
      ),
    ),
  );
}

/**
 * A role that was assigned above the subscription has an id above it too, where who reads the registry may have no right.
 * It can be assigned to the registry, so it is found there as well ("Role Definitions - Get", any scope, 2022-04-01).
 */
function readablePath(registryId: string, roleDefinitionId: string): string {
  return /^\/subscriptions\//i.test(roleDefinitionId)
    ? roleDefinitionId
    : `${registryId}/providers/Microsoft.Authorization/roleDefinitions/${nameOf(roleDefinitionId)}`;
}

/** One list for all principals: whom a deny assignment concerns is said in it. */
async function collectDenials(
  collecting: Collecting,
  registryId: string,
  principalId: string,
): Promise<void> {
  const key = assignmentsKey(registryId, principalId);
  collecting.draft.denyAssignments[key] = await readList(
    collecting,
    {},
    registryId,
    `${registryId}/providers/Microsoft.Authorization/denyAssignments`,
    denyAssignments,
    "&$filter=atScope()",
  );
}
