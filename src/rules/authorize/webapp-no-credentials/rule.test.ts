import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import type { RegistryOptions } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappNoCredentials from "./rule.ts";

function signingInWith(
  settings: { userName?: string; hasPassword?: boolean },
  registry: RegistryOptions = {},
): Builder {
  return landscape()
    .registry(registry)
    .webApp({ config: { acrUseManagedIdentityCreds: false }, settings });
}

ruleCases(webappNoCredentials, [
  {
    name: "neither identity nor credentials",
    given: signingInWith({}),
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: [{ hasPassword: false }, false],
  },
  {
    name: "a user name without a password",
    given: signingInWith({ userName: "contosoweb" }),
    want: "fail",
  },
  {
    name: "anonymous pull, which Basic does not have",
    given: signingInWith(
      {},
      { sku: "Basic", properties: { anonymousPullEnabled: true } },
    ),
    want: "fail",
  },
  {
    name: "anonymous pull",
    given: signingInWith({}, { properties: { anonymousPullEnabled: true } }),
    want: "pass",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "pass",
  },
  {
    name: "stored credentials",
    given: signingInWith({ userName: "contosoweb", hasPassword: true }),
    want: "pass",
  },
  {
    name: "a cluster",
    given: landscape().registry().cluster(),
    want: "not-applicable",
  },
  {
    name: "settings that may not be read",
    given: signingInWith({}).deny("pullSettings"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a configuration that may not be read",
    given: signingInWith({}).deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a registry that may not be read",
    given: signingInWith({}).deny("registries"),
    want: "unknown",
  },
]);
