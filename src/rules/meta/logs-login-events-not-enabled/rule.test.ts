import type { DiagnosticSetting } from "../../../model/arm.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import logsLoginEventsNotEnabled from "./rule.ts";

const machine = landscape().registry().machine();
const { registryId } = machine.build();
const workspaceId = "/subscriptions/s/workspaces/central";

function sending(properties: DiagnosticSetting["properties"]): Builder {
  return machine.row("diagnosticSettings", registryId, [
    { id: "central", name: "central", properties },
  ]);
}

const logins = { category: "ContainerRegistryLoginEvents", enabled: true };

ruleCases(logsLoginEventsNotEnabled, [
  {
    name: "login events, to a workspace",
    given: sending({ workspaceId, logs: [logins] }),
    want: "pass",
  },
  {
    name: "all logs, to a workspace",
    given: sending({
      workspaceId,
      logs: [{ categoryGroup: "allLogs", enabled: true }],
    }),
    want: "pass",
  },
  {
    name: "no setting",
    given: machine.row("diagnosticSettings", registryId, []),
    want: "fail",
    evidence: [[]],
  },
  {
    name: "login events switched off",
    given: sending({ workspaceId, logs: [{ ...logins, enabled: false }] }),
    want: "fail",
  },
  {
    name: "other events",
    given: sending({
      workspaceId,
      logs: [{ ...logins, category: "ContainerRegistryRepositoryEvents" }],
    }),
    want: "fail",
  },
  {
    name: "login events, to nowhere that can be asked",
    given: sending({ logs: [logins] }),
    want: "fail",
  },
  {
    name: "settings that may not be read",
    given: sending({ logs: [] }).deny("diagnosticSettings"),
    want: "unknown",
    fact: "registry.diagnostic-settings",
  },
]);
