import type { RegistryToken } from "../../../model/arm.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import tokenDisabled from "./rule.ts";

const app = landscape()
  .registry()
  .webApp({
    config: { acrUseManagedIdentityCreds: false },
    settings: { userName: "ci-pull", hasPassword: true },
  });
const { registryId } = app.build();

function token(properties: RegistryToken["properties"]): Builder {
  return app.row("tokens", registryId, [
    { id: `${registryId}/tokens/other`, name: "other", properties: {} },
    { id: `${registryId}/tokens/ci-pull`, name: "ci-pull", properties },
  ]);
}

ruleCases(tokenDisabled, [
  {
    name: "the app's token is disabled",
    given: token({ status: "disabled" }),
    want: "fail",
    args: { consumer: "shop-web", token: "ci-pull" },
    evidence: ["disabled"],
  },
  {
    name: "the app's token is enabled",
    given: token({ status: "enabled" }),
    want: "pass",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "a user name that is no token's",
    given: app.row("tokens", registryId, []),
    want: "not-applicable",
  },
  {
    name: "tokens that may not be read",
    given: token({ status: "disabled" }).deny("tokens"),
    want: "unknown",
    fact: "consumer.token",
  },
  {
    name: "settings that may not be read",
    given: token({ status: "disabled" }).deny("pullSettings"),
    want: "unknown",
  },
]);
