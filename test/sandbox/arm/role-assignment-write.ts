import type { LocalCloud } from "../cloud.ts";
import type { Answer } from "../http/exchange.ts";
import { sameText, text, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import type { ArmContext } from "./context.ts";
import { armError } from "./errors.ts";
import { ofType, scopeOf } from "./rights.ts";

/** A role assignment as ARM stores it: who made it and when is added. */
export function writtenRoleAssignment(
  { user }: ArmContext,
  base: Resource,
  properties: Json,
): Resource {
  const at = new Date().toISOString();
  return {
    ...base,
    name: base.id.split("/").at(-1) ?? base.name,
    properties: {
      principalType: "ServicePrincipal",
      condition: null,
      ...properties,
      scope: scopeOf(base),
      createdOn: at,
      updatedOn: at,
      createdBy: user.id,
      updatedBy: user.id,
    },
  };
}

/** One principal holds a role at a scope once only. */
export function refuseRoleAssignment(
  cloud: LocalCloud,
  written: Resource,
): Answer | undefined {
  const key = (each: Resource): string =>
    [
      scopeOf(each),
      text(each.properties["principalId"]),
      text(each.properties["roleDefinitionId"]).split("/").at(-1),
    ].join("|");
  return ofType(cloud, written.type).some((each) =>
    sameText(key(each), key(written)),
  )
    ? armError(
        409,
        "RoleAssignmentExists",
        "The role assignment already exists.",
      )
    : undefined;
}
