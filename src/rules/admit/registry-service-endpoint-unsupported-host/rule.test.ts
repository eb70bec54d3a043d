import { landscape } from "../../../../test/landscapes/builder.ts";
import { subnetIdOf } from "../../../../test/landscapes/ids.ts";
import {
  disabled,
  networks,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryServiceEndpointUnsupportedHost from "./rule.ts";

const apps = subnetIdOf("spoke", "apps");
const from = (
  properties: typeof disabled,
  { subnet = apps, site = throughSpoke } = {},
) =>
  networks(landscape().registry({ properties }), {
    apps: { natGateway: "nat" },
  })
    .natGateway("nat", "ip-nat")
    .publicIpAddress("ip-nat", "203.0.113.20")
    .privateDnsZone({})
    .subnetRules(subnet)
    .webApp({ properties: site });
const deny = (...values: readonly string[]): typeof disabled => ({
  networkRuleSet: {
    defaultAction: "Deny",
    ipRules: values.map((value) => ({ action: "Allow", value })),
  },
});
const relying = from(deny());

ruleCases(registryServiceEndpointUnsupportedHost, [
  {
    name: "an app that relies on the rule of its subnet",
    given: relying,
    want: "fail",
    args: { consumer: "shop-web", subnets: ["apps"] },
  },
  {
    name: "an app that is let in by its address",
    given: from(deny("203.0.113.20")),
    want: "pass",
  },
  {
    name: "a rule of another subnet",
    given: from(deny(), { subnet: subnetIdOf("hub", "endpoints") }),
    want: "not-applicable",
  },
  {
    name: "no public endpoint",
    given: from(disabled),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: from(deny(), { site: {} }),
    want: "not-applicable",
  },
  {
    name: "subnet rules that may not be read",
    given: relying.deny("subnetRules"),
    want: "unknown",
    fact: "registry.subnet-rules",
  },
  {
    name: "an unreadable network",
    given: relying.deny("virtualNetworks"),
    want: "unknown",
  },
]);
