import { landscape } from "../../../../test/landscapes/builder.ts";
import { siteIdOf } from "../../../../test/landscapes/ids.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import adminCredentialsMismatch from "./rule.ts";

const id = siteIdOf("shop-web");
const settings = { userName: "contosoweb", hasPassword: true };
const config = { acrUseManagedIdentityCreds: false };
const app = landscape()
  .registry({ properties: { adminUserEnabled: true } })
  .webApp({ config, settings });
const mismatch = app.row("adminPasswordMatches", id, "no");

ruleCases(adminCredentialsMismatch, [
  {
    name: "one of the two passwords",
    given: app.row("adminPasswordMatches", id, "yes"),
    want: "pass",
  },
  {
    name: "neither of the two passwords",
    given: mismatch,
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: ["no", "contosoweb"],
  },
  {
    name: "an admin user that is disabled",
    given: landscape().registry().webApp({ config, settings }),
    want: "not-applicable",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "passwords that may not be compared",
    given: mismatch.deny("adminPasswordMatches"),
    want: "unknown",
    fact: "consumer.admin-password-match",
  },
  {
    name: "passwords that nobody compared",
    given: app,
    want: "unknown",
    fact: "consumer.admin-password-match",
  },
  {
    name: "settings that may not be read",
    given: mismatch.deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a registry that may not be read",
    given: mismatch.deny("registries"),
    want: "unknown",
  },
]);
