import { landscape } from "../../../../test/landscapes/builder.ts";
import { networkIdOf, subnetIdOf } from "../../../../test/landscapes/ids.ts";
import {
  networks,
  spokeCluster,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import registryVnetRuleSubnetMissingServiceEndpoint from "./rule.ts";

const apps = subnetIdOf("spoke", "apps");
const endpoints = subnetIdOf("hub", "endpoints");
const acr = { serviceEndpoints: ["Microsoft.ContainerRegistry"] };
const ruled = (
  options: Parameters<typeof networks>[1],
  ...subnets: readonly string[]
) =>
  spokeCluster(
    networks(
      landscape().registry({ properties: selectedNetworks() }),
      options,
    ).subnetRules(...subnets),
  );

ruleCases(registryVnetRuleSubnetMissingServiceEndpoint, [
  {
    name: "each subnet has the service endpoint",
    given: ruled({ apps: acr, endpoints: acr }, apps, endpoints),
    want: "pass",
  },
  {
    name: "one subnet has it, the other has not",
    given: ruled({ apps: acr }, apps, endpoints),
    want: "fail",
    args: { subnets: ["endpoints"] },
    evidence: [endpoints],
  },
  {
    name: "a service endpoint of another service",
    given: ruled({ apps: { serviceEndpoints: ["Microsoft.Storage"] } }, apps),
    want: "fail",
    args: { subnets: ["apps"] },
  },
  {
    name: "a subnet that was deleted after the rule was made",
    given: ruled({ apps: acr }, subnetIdOf("spoke", "old")),
    want: "fail",
    args: { subnets: ["old"] },
    evidence: [networkIdOf("spoke")],
  },
  {
    name: "no subnet rule",
    given: ruled({}),
    want: "not-applicable",
  },
  {
    name: "one subnet lacks it, the other may not be read",
    given: ruled({}, apps, endpoints).deny(
      "virtualNetworks",
      networkIdOf("hub"),
    ),
    want: "fail",
    args: { subnets: ["apps"] },
  },
  {
    name: "one subnet has it, the other may not be read",
    given: ruled({ apps: acr }, apps, endpoints).deny(
      "virtualNetworks",
      networkIdOf("hub"),
    ),
    want: "unknown",
    fact: "registry.ruled-subnets",
  },
  {
    name: "subnet rules that may not be read",
    given: ruled({}, apps).deny("subnetRules"),
    want: "unknown",
    fact: "registry.subnet-rules",
  },
]);
