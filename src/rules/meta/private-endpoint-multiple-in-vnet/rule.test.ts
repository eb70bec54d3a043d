import { privateEndpointIdOf } from "../../../../test/landscapes/ids.ts";
import {
  hubEndpoint,
  privateRegistry,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointMultipleInVnet from "./rule.ts";

const second = (network: string, status = "Approved") =>
  privateRegistry()
    .privateEndpoint({ ...hubEndpoint, name: "pe-second", network, status })
    .machine();

ruleCases(privateEndpointMultipleInVnet, [
  { name: "one in each network", given: second("spoke"), want: "pass" },
  {
    name: "two in one network",
    given: second("hub"),
    want: "fail",
    args: { endpoints: ["pe-hub", "pe-second"] },
  },
  {
    name: "two in one network, of which one is not approved",
    given: second("hub", "Pending"),
    want: "not-applicable",
  },
  {
    name: "a single one",
    given: privateRegistry().machine(),
    want: "not-applicable",
  },
  {
    name: "an endpoint that may not be read",
    given: second("hub").deny(
      "privateEndpoints",
      privateEndpointIdOf("pe-second"),
    ),
    want: "unknown",
    fact: "registry.read-endpoints",
  },
  {
    name: "an unreadable registry",
    given: second("hub").deny("registries"),
    want: "unknown",
  },
]);
