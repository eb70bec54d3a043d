import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { disabled } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import webappTrustedServiceAssumed from "./rule.ts";

const selected = (...allowed: readonly string[]): Builder =>
  landscape()
    .registry({ properties: selectedNetworks(...allowed) })
    .webApp();

ruleCases(webappTrustedServiceAssumed, [
  {
    name: "the address rules refuse the app",
    given: selected(),
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: ["AzureServices", "Enabled"],
  },
  {
    name: "public access is disabled",
    given: landscape().registry({ properties: disabled }).webApp(),
    want: "fail",
  },
  {
    name: "the address rules admit the app",
    given: selected("203.0.113.0/24"),
    want: "pass",
  },
  {
    name: "trusted services are not let in either",
    given: landscape()
      .registry({
        properties: {
          ...selectedNetworks(),
          networkRuleBypassOptions: "None",
        },
      })
      .webApp(),
    want: "not-applicable",
  },
  {
    name: "the registry admits everybody",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "a registry that may not be read",
    given: selected().deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
