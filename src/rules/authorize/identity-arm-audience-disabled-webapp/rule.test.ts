import { landscape } from "../../../../test/landscapes/builder.ts";
import { webAppIdentity } from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import identityArmAudienceDisabledWebapp from "./rule.ts";

const refusing = landscape().registry({
  properties: {
    policies: { azureADAuthenticationAsArmPolicy: { status: "Disabled" } },
  },
});

ruleCases(identityArmAudienceDisabledWebapp, [
  {
    name: "a managed identity on a registry that refuses such tokens",
    given: refusing.webApp(),
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: ["Disabled", webAppIdentity],
  },
  {
    name: "a registry that accepts them",
    given: landscape().registry().webApp(),
    want: "pass",
  },
  {
    name: "a registry without the policy",
    given: landscape()
      .registry({ properties: { policies: {} } })
      .webApp(),
    want: "pass",
  },
  {
    name: "stored credentials instead of an identity",
    given: refusing.webApp({
      config: { acrUseManagedIdentityCreds: false },
      settings: { userName: "contosoweb", hasPassword: true },
    }),
    want: "not-applicable",
  },
  {
    name: "a cluster, whose nodes ask for tokens of the registry",
    given: refusing.cluster(),
    want: "not-applicable",
  },
  {
    name: "a registry that may not be read",
    given: refusing.webApp().deny("registries"),
    want: "unknown",
    fact: "registry",
  },
  {
    name: "a configuration that may not be read",
    given: refusing.webApp().deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.principal",
  },
]);
