import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { RegistryTask } from "../../../model/arm.ts";
import tasksAbacSourceAuthMissing from "./rule.ts";

const abac = "AbacRepositoryPermissions";

function withTasks(
  roleAssignmentMode: string,
  tasks: Readonly<Record<string, RegistryTask["properties"]>>,
): Builder {
  const machine = landscape()
    .registry({ properties: { roleAssignmentMode } })
    .machine();
  const { registryId } = machine.build();
  return machine.row(
    "tasks",
    registryId,
    Object.entries(tasks).map(([name, properties]) => ({
      id: `${registryId}/tasks/${name}`,
      name,
      properties,
    })),
  );
}
const as = (identity: string): RegistryTask["properties"] => ({
  credentials: { sourceRegistry: { identity } },
});

ruleCases(tasksAbacSourceAuthMissing, [
  {
    name: "one task of two names no identity",
    given: withTasks(abac, { nightly: as("[system]"), purge: {} }),
    want: "fail",
    args: { tasks: ["purge"] },
    evidence: [abac],
  },
  {
    name: "the default login mode names none",
    given: withTasks(abac, {
      nightly: { credentials: { sourceRegistry: { loginMode: "Default" } } },
    }),
    want: "fail",
  },
  {
    name: "each task names an identity",
    given: withTasks(abac, { nightly: as("[system]"), purge: as("[caller]") }),
    want: "pass",
  },
  {
    name: "the task does not sign in to its registry",
    given: withTasks(abac, {
      nightly: { credentials: { sourceRegistry: { loginMode: "None" } } },
    }),
    want: "pass",
  },
  {
    name: "the task is switched off",
    given: withTasks(abac, { nightly: { status: "Disabled" } }),
    want: "not-applicable",
  },
  {
    name: "a registry in the legacy mode",
    given: withTasks("LegacyRegistryPermissions", { nightly: {} }),
    want: "not-applicable",
  },
  {
    name: "tasks that may not be read",
    given: withTasks(abac, { nightly: {} }).deny("tasks"),
    want: "unknown",
    fact: "registry.tasks",
  },
]);
