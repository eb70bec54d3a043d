import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  changed,
  minutesAgo,
} from "../../../../test/landscapes/registry-writes.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryRuleChangePropagating from "./rule.ts";

const tagged = { at: minutesAgo(1), method: "PATCH", set: [] };
const opened = {
  at: minutesAgo(4),
  method: "PATCH",
  set: ["networkRuleSet"],
};

ruleCases(registryRuleChangePropagating, [
  {
    name: "rules that were written four minutes ago, and something else since",
    given: changed(1, tagged, opened),
    want: "fail",
    args: { minutes: 4 },
    evidence: [opened.at],
  },
  {
    name: "public access that was written, though the log does not know the last change yet",
    given: changed(0, { ...opened, set: ["publicNetworkAccess"] }),
    want: "fail",
  },
  {
    name: "a registry that was changed ten minutes ago",
    given: changed(10, { ...opened, at: minutesAgo(10) }).deny(
      "registryWrites",
    ),
    want: "pass",
  },
  {
    name: "a change of something else",
    given: changed(1, tagged, { ...opened, at: minutesAgo(11) }),
    want: "pass",
  },
  {
    name: "a change that the log does not know yet",
    given: changed(2, { ...tagged, at: minutesAgo(8) }),
    want: "unknown",
    reason: "silent",
    remark: remark("change-not-told"),
  },
  {
    name: "a change whose request the log does not keep",
    given: changed(2, { at: minutesAgo(2), method: "PATCH" }),
    want: "unknown",
  },
  {
    name: "a registry that does not say when it was changed",
    given: landscape().registry({ lastModifiedAt: "" }).machine(),
    want: "unknown",
  },
  {
    name: "a log that may not be read",
    given: changed(2, tagged).deny("registryWrites"),
    want: "unknown",
    fact: "registry.network-write",
    reason: "denied",
  },
  {
    name: "a registry that may not be read",
    given: changed(2, tagged).deny("registries"),
    want: "unknown",
  },
]);
