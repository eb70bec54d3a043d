import { remark } from "../../../model/remark.ts";
import {
  changed,
  minutesAgo,
} from "../../../../test/landscapes/registry-writes.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import abacModeSwitch from "./rule.ts";

const abac = "AbacRepositoryPermissions";
const legacy = "LegacyRegistryPermissions";
const set = ["adminUserEnabled", "roleAssignmentMode"];
const at = minutesAgo(90);

ruleCases(abacModeSwitch, [
  {
    name: "a request that set the mode alone",
    given: changed(90, { at, method: "PATCH", set: ["roleAssignmentMode"] }),
    want: "fail",
    args: { minutes: 90 },
    evidence: [at],
  },
  {
    name: "a whole document with another mode than the one before it",
    given: changed(
      90,
      { at, method: "PUT", set, roleAssignmentMode: abac },
      { at: minutesAgo(200), method: "PATCH", set: [] },
      { at: minutesAgo(300), roleAssignmentMode: legacy },
    ),
    want: "fail",
  },
  {
    name: "a request that set the mode that was there",
    given: changed(
      90,
      { at, method: "PATCH", set, roleAssignmentMode: abac },
      {
        at: minutesAgo(300),
        method: "PATCH",
        set: [],
        roleAssignmentMode: abac,
      },
    ),
    want: "pass",
  },
  {
    name: "a change of something else",
    given: changed(90, { at, method: "PATCH", set: ["networkRuleSet"] }),
    want: "pass",
  },
  {
    name: "a registry that nobody changed for a day",
    given: changed(24 * 60).deny("registryWrites"),
    want: "pass",
  },
  {
    name: "a whole document, of whose mode nobody knows whether it is new",
    given: changed(90, { at, method: "PUT", set, roleAssignmentMode: abac }),
    want: "unknown",
    reason: "silent",
    remark: remark("change-not-told"),
  },
  {
    name: "a change that the log does not know",
    given: changed(90),
    want: "unknown",
  },
  {
    name: "a log that may not be read",
    given: changed(90).deny("registryWrites"),
    want: "unknown",
    fact: "registry.mode-switch",
    reason: "denied",
  },
]);
