import * as v from "valibot";
import type {
  DenyAssignment,
  EligibleRole,
  Lock,
  Permission,
  RoleAssignment,
  RoleDefinition,
} from "../../model/arm.ts";
import { resource, text, texts, type Schema } from "./document.ts";

const permission = v.object({
  actions: texts,
  notActions: texts,
  dataActions: texts,
  notDataActions: texts,
}) satisfies Schema<Permission>;

export const permissions: Schema<readonly Permission[]> = v.array(permission);

export const roleAssignments: Schema<readonly RoleAssignment[]> = v.array(
  resource(
    v.object({
      roleDefinitionId: v.string(),
      principalId: v.string(),
      principalType: text,
      scope: text,
      condition: text,
      createdOn: text,
    }),
  ),
);

export const roleDefinition: Schema<RoleDefinition> = resource(
  v.object({ roleName: text, type: text, permissions: v.array(permission) }),
);

export const eligibleRoles: Schema<readonly EligibleRole[]> = v.array(
  resource(
    v.object({
      roleDefinitionId: v.string(),
      scope: v.string(),
      memberType: text,
      condition: text,
      endDateTime: text,
    }),
  ),
);

export const denyAssignments: Schema<readonly DenyAssignment[]> = v.array(
  resource(
    v.object({
      denyAssignmentName: text,
      permissions: v.array(permission),
      scope: text,
      principals: v.exactOptional(
        v.array(v.object({ id: v.string(), type: text })),
      ),
      excludePrincipals: v.exactOptional(v.array(v.object({ id: v.string() }))),
    }),
  ),
);

export const locks: Schema<readonly Lock[]> = v.array(
  resource(v.object({ level: v.string(), notes: text })),
);
