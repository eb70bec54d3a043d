import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import {
  signedInAs,
  systemIdentity,
  withTask,
  type TaskOptions,
} from "../../../../test/landscapes/tasks.ts";
import tasksAbacSourceAuthMissing from "./rule.ts";

const abac = "AbacRepositoryPermissions";
const given = (roleAssignmentMode: string, options: TaskOptions = {}) =>
  withTask(
    landscape().registry({ properties: { roleAssignmentMode } }),
    options,
  );

ruleCases(tasksAbacSourceAuthMissing, [
  {
    name: "a task that names nobody",
    given: given(abac, { identity: systemIdentity }),
    want: "fail",
    args: { consumer: "nightly" },
    evidence: [abac],
  },
  {
    name: "the default login mode names nobody",
    given: given(abac, {
      credentials: { sourceRegistry: { loginMode: "Default" } },
    }),
    want: "fail",
  },
  {
    name: "it signs in to another registry",
    given: given(abac, {
      identity: systemIdentity,
      credentials: {
        customRegistries: { "other.azurecr.io": { identity: "[system]" } },
      },
    }),
    want: "fail",
  },
  {
    name: "a registry in the legacy mode",
    given: given("LegacyRegistryPermissions"),
    want: "pass",
  },
  {
    name: "its system-assigned identity is named",
    given: given(abac, {
      identity: systemIdentity,
      credentials: { sourceRegistry: { identity: "[system]" } },
    }),
    want: "not-applicable",
  },
  {
    name: "an identity is named for its own login server",
    given: given(abac, {
      identity: systemIdentity,
      credentials: signedInAs("[system]"),
    }),
    want: "not-applicable",
  },
  {
    name: "it signs in as its caller",
    given: given(abac, {
      credentials: { sourceRegistry: { identity: "[caller]" } },
    }),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "the identity that is named is not assigned",
    given: given(abac, {
      credentials: { sourceRegistry: { identity: "[system]" } },
    }),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "it does not sign in",
    given: given(abac, {
      credentials: { sourceRegistry: { loginMode: "None" } },
    }),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a user name and a password are stored",
    given: given(abac, {
      credentials: { customRegistries: { "ContosoWeb.azurecr.io": {} } },
    }),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a mode that is not known",
    given: given("Newest"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "tasks that may not be read",
    given: given(abac).deny("tasks"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "another consumer",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
]);
