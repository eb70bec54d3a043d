import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { disabled } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import {
  signedInAs,
  systemIdentity,
  withAgentPool,
  withServiceTag,
  withTask,
  type TaskOptions,
} from "../../../../test/landscapes/tasks.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { Registry } from "../../../model/arm.ts";
import tasksNetworkBypassNotEnabled from "./rule.ts";

const given = (
  properties: Partial<Registry["properties"]>,
  options: TaskOptions = { identity: systemIdentity },
) => withTask(landscape().registry({ properties }), options);
const allowed = { networkRuleBypassAllowedForTasks: true };
const asItself: TaskOptions = {
  identity: systemIdentity,
  credentials: signedInAs("[system]"),
};

ruleCases(tasksNetworkBypassNotEnabled, [
  {
    name: "a task with a system-assigned identity, public access disabled",
    given: given(disabled),
    want: "fail",
    args: { consumer: "nightly" },
    evidence: ["SystemAssigned", "AzureServices"],
  },
  {
    name: "it has another identity too, and the IP rules hold none of the service's addresses",
    given: withServiceTag(
      given(selectedNetworks("203.0.113.1"), {
        identity: { ...systemIdentity, type: "SystemAssigned, UserAssigned" },
      }),
      "198.51.100.0/26",
      "2001:db8::/64",
    ),
    want: "fail",
  },
  {
    name: "tasks are let in, but no trusted service is",
    given: given(
      { ...disabled, ...allowed, networkRuleBypassOptions: "None" },
      asItself,
    ),
    want: "fail",
  },
  {
    name: "tasks are let in, and it signs in with its identity",
    given: given({ ...disabled, ...allowed }, asItself),
    want: "pass",
  },
  {
    name: "the IP rules hold all addresses of the service in the region",
    given: withServiceTag(
      given(selectedNetworks("198.51.100.0/25")),
      "198.51.100.0/26",
      "198.51.100.96/27",
    ),
    want: "pass",
  },
  {
    name: "the registry admits everybody",
    given: given({}),
    want: "pass",
  },
  {
    name: "tasks are let in, but it signs in otherwise",
    given: given({ ...disabled, ...allowed }),
    want: "unknown",
    fact: "consumer.admission",
    reason: "silent",
    remark: remark("task-exception-unclear"),
  },
  {
    name: "the IP rules hold some of the service's addresses",
    given: withServiceTag(
      given(selectedNetworks("198.51.100.7")),
      "198.51.100.0/26",
    ),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "there are IP rules, and the service's addresses may not be read",
    given: withServiceTag(
      given(selectedNetworks("203.0.113.1")),
      "198.51.100.0/26",
    ).deny("serviceTags"),
    want: "unknown",
    fact: "consumer.admission",
    reason: "denied",
  },
  {
    name: "tasks that may not be read",
    given: given(disabled).deny("tasks"),
    want: "unknown",
    fact: "consumer.agent-pool",
  },
  {
    name: "a task without a system-assigned identity",
    given: given(disabled, {}),
    want: "not-applicable",
  },
  {
    name: "the task runs in an agent pool",
    given: withTask(
      withAgentPool(landscape().registry({ properties: disabled }), "private"),
      { identity: systemIdentity, pool: "private" },
    ),
    want: "not-applicable",
  },
  {
    name: "another consumer",
    given: landscape().registry({ properties: disabled }).machine(),
    want: "not-applicable",
  },
]);
