import { landscape } from "../../../../test/landscapes/builder.ts";
import { networkIdOf } from "../../../../test/landscapes/ids.ts";
import type { SubnetOptions } from "../../../../test/landscapes/network-documents.ts";
import { hubEndpoint, networks } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointSubnetCapacity from "./rule.ts";

const registry = (regionalEndpoints?: string) =>
  landscape()
    .registry({
      properties: regionalEndpoints === undefined ? {} : { regionalEndpoints },
    })
    .privateEndpoint(hubEndpoint);
const inSubnet = (endpoints: SubnetOptions, from = registry()) =>
  networks(from, { endpoints }).machine();
/** A block of 16 addresses, of which Azure keeps 5. */
const prefix = "10.0.9.0/28";
const full = inSubnet({ prefix, used: 11 });

ruleCases(privateEndpointSubnetCapacity, [
  {
    name: "one address is left",
    given: inSubnet({ prefix, used: 10 }),
    want: "pass",
  },
  {
    name: "two are left for a registry with regional endpoints",
    given: inSubnet({ prefix, used: 9 }, registry("Enabled")),
    want: "pass",
  },
  {
    name: "none is left",
    given: full,
    want: "fail",
    args: { subnets: ["endpoints"], need: 1 },
  },
  {
    name: "one is left for a registry with regional endpoints",
    given: inSubnet({ prefix, used: 10 }, registry("Enabled")),
    want: "fail",
    args: { need: 2 },
  },
  {
    name: "no private endpoint",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a subnet of which Azure does not say what is in use",
    given: inSubnet({ prefix }),
    want: "unknown",
    fact: "registry.endpoint-subnets",
  },
  {
    name: "a block of IPv6",
    given: inSubnet({ prefix: "fd00::/64", used: 11 }),
    want: "unknown",
    fact: "registry.endpoint-subnets",
  },
  {
    name: "the endpoint's network may not be read",
    given: full.deny("virtualNetworks", networkIdOf("hub")),
    want: "unknown",
    fact: "registry.endpoint-subnets",
  },
  {
    name: "an unreadable registry",
    given: full.deny("registries"),
    want: "unknown",
  },
]);
