import { roleMode } from "../../engine/can-pull.ts";
import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Verdict } from "../../model/verdict.ts";
import { existing } from "../existing-evidence.ts";
import { roleNames } from "../role-names.ts";

/** Fails when an identity may not pull because its roles are of the kind that the registry's mode does not count. */
export function judgeRolesWithoutEffect(
  {
    know,
    evidence,
    journey,
    landscape,
  }: Judge<
    | "registry"
    | "consumer.pull-right"
    | "consumer.role-decision"
    | "consumer.role-assignments"
  >,
  mode: ReturnType<typeof roleMode>,
): Verdict {
  if (roleMode(know("registry")) !== mode) {
    return notApplicable();
  }
  const right = know("consumer.pull-right");
  if (right.by === "credentials") {
    return notApplicable();
  }
  if (right.allowed) {
    return pass();
  }
  const { withoutEffect } = know("consumer.role-decision");
  if (withoutEffect.length === 0) {
    return notApplicable();
  }
  const assignments = know("consumer.role-assignments");
  return fail({
    evidence: existing(
      landscape,
      evidence("registry", "properties", "roleAssignmentMode"),
      ...withoutEffect.map((index) =>
        evidence(
          "consumer.role-assignments",
          index,
          "properties",
          "roleDefinitionId",
        ),
      ),
    ),
    args: {
      consumer: journey.consumer.name,
      roles: roleNames(landscape, assignments, withoutEffect),
    },
  });
}
