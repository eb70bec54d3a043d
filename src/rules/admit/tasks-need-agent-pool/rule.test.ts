import { landscape } from "../../../../test/landscapes/builder.ts";
import { disabled } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import {
  signedInAs,
  systemIdentity,
  withAgentPool,
  withServiceTag,
  withTask,
} from "../../../../test/landscapes/tasks.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import tasksNeedAgentPool from "./rule.ts";

const closed = landscape().registry({ properties: disabled });
const rules = (...values: readonly string[]) =>
  withTask(landscape().registry({ properties: selectedNetworks(...values) }));

ruleCases(tasksNeedAgentPool, [
  {
    name: "public access is disabled",
    given: withTask(closed),
    want: "fail",
    args: { consumer: "nightly" },
    evidence: ["Disabled", disabled.networkRuleSet],
  },
  {
    name: "a user-assigned identity, to which the exception for tasks is not made",
    given: withTask(
      landscape().registry({
        properties: { ...disabled, networkRuleBypassAllowedForTasks: true },
      }),
      {
        identity: {
          type: "UserAssigned",
          userAssignedIdentities: { id: { clientId: "c", principalId: "p" } },
        },
        credentials: signedInAs("c"),
      },
    ),
    want: "fail",
  },
  {
    name: "selected networks, and no IP rule at all",
    given: rules(),
    want: "fail",
  },
  {
    name: "no IP rule holds any of the service's addresses",
    given: withServiceTag(rules("203.0.113.1"), "198.51.100.0/26"),
    want: "fail",
  },
  {
    name: "the IP rules hold all of the service's addresses",
    given: withServiceTag(rules("198.51.100.0/26"), "198.51.100.0/26"),
    want: "pass",
  },
  {
    name: "the registry admits everybody",
    given: withTask(landscape().registry()),
    want: "pass",
  },
  {
    name: "Azure lists no IPv4 addresses of the service there",
    given: withServiceTag(rules("203.0.113.1"), "2001:db8::/64"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an IP rule that cannot be read",
    given: withServiceTag(rules("203.0.113"), "198.51.100.0/26"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "network rules that do not fit the SKU",
    given: withTask(
      landscape().registry({ sku: "Basic", properties: selectedNetworks() }),
    ),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "agent pools that may not be read",
    given: withTask(withAgentPool(closed, "private"), {
      pool: "private",
    }).deny("agentPools"),
    want: "unknown",
    fact: "consumer.agent-pool",
  },
  {
    name: "an agent pool that is not in the list",
    given: withTask(closed, { pool: "private" }),
    want: "unknown",
    fact: "consumer.agent-pool",
  },
  {
    name: "a task that is not in the list",
    given: withTask(closed).with((from) => ({
      ...from,
      consumers: from.consumers.map((each) => ({
        ...each,
        id: `${each.id}-2`,
      })),
    })),
    want: "unknown",
    fact: "consumer.agent-pool",
  },
  {
    name: "a task with a system-assigned identity",
    given: withTask(closed, { identity: systemIdentity }),
    want: "not-applicable",
  },
  {
    name: "a task in an agent pool",
    given: withTask(withAgentPool(closed, "private"), { pool: "private" }),
    want: "not-applicable",
  },
]);
