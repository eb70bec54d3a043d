import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { disabled } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { Registry, RegistryTask } from "../../../model/arm.ts";
import tasksNetworkBypassNotEnabled from "./rule.ts";

function withTasks(
  properties: Partial<Registry["properties"]>,
  ...tasks: readonly Omit<RegistryTask, "id">[]
): Builder {
  const machine = landscape().registry({ properties }).machine();
  const { registryId } = machine.build();
  return machine.row(
    "tasks",
    registryId,
    tasks.map((task) => ({ id: `${registryId}/tasks/${task.name}`, ...task })),
  );
}
const nightly = {
  name: "nightly",
  identity: { type: "SystemAssigned" },
  properties: { status: "Enabled" },
};
const allowed = { networkRuleBypassAllowedForTasks: true };

ruleCases(tasksNetworkBypassNotEnabled, [
  {
    name: "a task with a system-assigned identity, public access disabled",
    given: withTasks(disabled, nightly),
    want: "fail",
    args: { tasks: ["nightly"] },
    evidence: ["SystemAssigned", "AzureServices"],
  },
  {
    name: "one task of two has such an identity",
    given: withTasks(
      selectedNetworks("203.0.113.1"),
      { ...nightly, name: "purge", identity: { type: "UserAssigned" } },
      { ...nightly, identity: { type: "SystemAssigned, UserAssigned" } },
    ),
    want: "fail",
    args: { tasks: ["nightly"] },
  },
  {
    name: "tasks are let in, but no trusted service is",
    given: withTasks(
      { ...disabled, ...allowed, networkRuleBypassOptions: "None" },
      nightly,
    ),
    want: "fail",
  },
  {
    name: "tasks are let in",
    given: withTasks({ ...disabled, ...allowed }, nightly),
    want: "pass",
  },
  {
    name: "the task runs in an agent pool",
    given: withTasks(disabled, {
      ...nightly,
      properties: { agentPoolName: "private" },
    }),
    want: "not-applicable",
  },
  {
    name: "the task is switched off",
    given: withTasks(disabled, {
      ...nightly,
      properties: { status: "Disabled" },
    }),
    want: "not-applicable",
  },
  {
    name: "the registry admits everybody",
    given: withTasks({}, nightly),
    want: "not-applicable",
  },
  {
    name: "tasks that may not be read",
    given: withTasks(disabled, nightly).deny("tasks"),
    want: "unknown",
    fact: "registry.tasks",
  },
]);
