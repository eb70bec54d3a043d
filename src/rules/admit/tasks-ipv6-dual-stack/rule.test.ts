import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { withTask } from "../../../../test/landscapes/tasks.ts";
import tasksIpv6DualStack from "./rule.ts";

const task = withTask(landscape().registry());
const { registryId } = task.build();

ruleCases(tasksIpv6DualStack, [
  {
    name: "a registry with both protocols",
    given: task.row("endpointProtocols", registryId, "IPv4AndIPv6"),
    want: "fail",
    args: { consumer: "nightly" },
    evidence: ["IPv4AndIPv6"],
  },
  { name: "a registry of IPv4 alone", given: task, want: "pass" },
  {
    name: "a document that may not be read",
    given: task.deny("endpointProtocols"),
    want: "unknown",
    fact: "registry.endpoint-protocol",
  },
  {
    name: "another consumer",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
]);
