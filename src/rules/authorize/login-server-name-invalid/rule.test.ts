import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import loginServerNameInvalid from "./rule.ts";

function signingInTo(serverUrl: string, anonymousPullEnabled = false): Builder {
  return landscape()
    .registry({ properties: { anonymousPullEnabled } })
    .webApp({
      config: { acrUseManagedIdentityCreds: false },
      settings: { serverUrl, userName: "ci-pull", hasPassword: true },
    });
}

ruleCases(loginServerNameInvalid, [
  {
    name: "the name without the suffix",
    given: signingInTo("https://contosoweb"),
    want: "fail",
    args: { consumer: "shop-web", host: "contosoweb" },
    evidence: ["https://contosoweb"],
  },
  {
    name: "a suffix that does not exist",
    given: signingInTo("https://ContosoWeb.azureacr.io/v2/"),
    want: "fail",
    args: { host: "contosoweb.azureacr.io" },
  },
  {
    name: "the name without the hash of its login server",
    given: landscape()
      .registry({
        properties: { loginServer: "contosoweb-d8h2exbpbbdnd5ez.azurecr.io" },
      })
      .webApp({
        config: { acrUseManagedIdentityCreds: false },
        settings: {
          serverUrl: "contosoweb.azurecr.io",
          userName: "ci-pull",
          hasPassword: true,
        },
      }),
    want: "fail",
    args: { host: "contosoweb.azurecr.io" },
  },
  {
    name: "a registry that serves everybody",
    given: signingInTo("https://contosoweb", true),
    want: "pass",
  },
  {
    name: "the right name",
    given: signingInTo("https://contosoweb.azurecr.io"),
    want: "not-applicable",
  },
  {
    name: "another registry",
    given: signingInTo("https://fabrikam.azurecr.io"),
    want: "not-applicable",
  },
  {
    name: "the registry of that name in another cloud",
    given: signingInTo("https://contosoweb.azurecr.cn"),
    want: "not-applicable",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "settings that may not be read",
    given: signingInTo("https://contosoweb").deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a registry that may not be read",
    given: signingInTo("https://contosoweb").deny("registries"),
    want: "unknown",
  },
]);
