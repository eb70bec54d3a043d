import { assignmentsKey } from "../../model/landscape.ts";
import {
  denyAssignments,
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
  if (assignments.known) {
    await Promise.all(
      assignments.value.map(({ properties }) =>
        readResource(
          collecting,
          draft.roleDefinitions,
          properties.roleDefinitionId,
          roleDefinition,
        ),
      ),
    );
  }
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
