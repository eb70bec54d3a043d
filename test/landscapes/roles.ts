import type {
  Permission,
  RoleAssignment,
  RoleDefinition,
} from "../../src/model/arm.ts";
import { assignmentsKey, type Landscape } from "../../src/model/landscape.ts";
import type { Builder } from "./builder.ts";
import { subscription } from "./ids.ts";
import { withRow } from "./table-edits.ts";

/** The principal of the builder's web app. */
export const webAppIdentity = "22222222-2222-4222-8222-222222222222";
/** The kubelet identity of the builder's cluster. */
export const kubeletIdentity = "44444444-4444-4444-8444-444444444444";
export const callerIdentity = "66666666-6666-4666-8666-666666666666";

const registries = "Microsoft.ContainerRegistry/registries";

function definition(
  guid: string,
  roleName: string,
  permission: Permission,
): RoleDefinition {
  return {
    id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}`,
    name: guid,
    properties: { roleName, permissions: [permission] },
  };
}

/** Built-in roles with their real names, GUIDs and actions ("Azure built-in roles", learn.microsoft.com). */
export const acrPull = definition(
  "7f951dda-4ed3-4680-a7ca-43fe172d538d",
  "AcrPull",
  { actions: [`${registries}/pull/read`] },
);
export const repositoryReader = definition(
  "b93aa761-3e63-49ed-ac28-beffa264f7ac",
  "Container Registry Repository Reader",
  {
    dataActions: [
      `${registries}/repositories/metadata/read`,
      `${registries}/repositories/content/read`,
    ],
  },
);
export const networkContributor = definition(
  "4d97b98b-1d4f-4787-a291-c67834d212e7",
  "Network Contributor",
  { actions: ["Microsoft.Network/*"] },
);

export interface HeldRole {
  readonly role: RoleDefinition;
  readonly condition?: string;
  readonly createdOn?: string;
  /** A group's, when the principal holds the role through one. */
  readonly principalType?: string;
  readonly principalId?: string;
}

/** All roles that a principal holds at the registry, with their definitions, and no deny assignment. */
export function holding(
  given: Builder,
  principalId: string,
  ...held: readonly HeldRole[]
): Builder {
  const { registryId } = given.build();
  const assignments = held.map((role, index) =>
    roleAssignment(registryId, principalId, role, index),
  );
  const withDefinitions = held.reduce(
    (builder, { role }) => builder.roleDefinition(role),
    given.roleAssignments(principalId, ...assignments),
  );
  return withDefinitions.with((from: Landscape) =>
    withRow(
      from,
      "denyAssignments",
      assignmentsKey(registryId, principalId),
      [],
    ),
  );
}

/** A role that a principal holds at a scope; the number makes its id one of its own. */
export function roleAssignment(
  scope: string,
  principalId: string,
  { role, ...properties }: HeldRole,
  number = 0,
): RoleAssignment {
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${number}`,
    name: String(number),
    properties: {
      roleDefinitionId: role.id,
      principalId,
      principalType: "ServicePrincipal",
      scope,
      createdOn: "2025-06-01T00:00:00Z",
      ...properties,
    },
  };
}
