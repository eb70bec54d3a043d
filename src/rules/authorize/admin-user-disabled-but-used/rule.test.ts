import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import adminUserDisabledButUsed from "./rule.ts";

function signingInAs(userName: string, adminUserEnabled: boolean): Builder {
  return landscape()
    .registry({ properties: { adminUserEnabled } })
    .webApp({
      config: { acrUseManagedIdentityCreds: false },
      settings: { userName, hasPassword: true },
    });
}

ruleCases(adminUserDisabledButUsed, [
  {
    name: "the admin user, disabled",
    given: signingInAs("ContosoWeb", false),
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: ["ContosoWeb", false],
  },
  {
    name: "the admin user, enabled",
    given: signingInAs("contosoweb", true),
    want: "pass",
  },
  {
    name: "a repository token",
    given: signingInAs("ci-pull", false),
    want: "not-applicable",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "settings that may not be read",
    given: signingInAs("contosoweb", false).deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a registry that may not be read",
    given: signingInAs("contosoweb", false).deny("registries"),
    want: "unknown",
  },
]);
