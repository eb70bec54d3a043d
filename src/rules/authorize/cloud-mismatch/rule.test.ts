import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import cloudMismatch from "./rule.ts";

function signingInTo(serverUrl: string, anonymousPullEnabled = false): Builder {
  return landscape()
    .registry({ properties: { anonymousPullEnabled } })
    .webApp({
      config: { acrUseManagedIdentityCreds: false },
      settings: { serverUrl, userName: "ci-pull", hasPassword: true },
    });
}

ruleCases(cloudMismatch, [
  {
    name: "credentials for a registry in China",
    given: signingInTo("https://contosoweb.azurecr.cn"),
    want: "fail",
    args: {
      consumer: "shop-web",
      host: "contosoweb.azurecr.cn",
      theirs: "AzureChinaCloud",
      ours: "AzureCloud",
    },
    evidence: ["https://contosoweb.azurecr.cn"],
  },
  {
    name: "a registry that serves everybody",
    given: signingInTo("https://contosoweb.azurecr.cn", true),
    want: "pass",
  },
  {
    name: "another registry of the same cloud",
    given: signingInTo("https://fabrikam.azurecr.io"),
    want: "not-applicable",
  },
  {
    name: "a host of no cloud",
    given: signingInTo("https://index.docker.io"),
    want: "not-applicable",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "settings that may not be read",
    given: signingInTo("https://contosoweb.azurecr.cn").deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a registry that may not be read",
    given: signingInTo("https://contosoweb.azurecr.cn").deny("registries"),
    want: "unknown",
  },
]);
