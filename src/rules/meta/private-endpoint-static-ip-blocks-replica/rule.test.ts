import { privateEndpointIdOf } from "../../../../test/landscapes/ids.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { hubEndpoint } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointStaticIpBlocksReplica from "./rule.ts";

const withEndpoint = (isStatic: boolean, status = "Approved") =>
  landscape()
    .registry()
    .privateEndpoint({ ...hubEndpoint, isStatic, status })
    .machine();
const chosen = withEndpoint(true);

ruleCases(privateEndpointStaticIpBlocksReplica, [
  {
    name: "addresses that Azure chose",
    given: withEndpoint(false),
    want: "pass",
  },
  {
    name: "addresses that somebody chose",
    given: chosen,
    want: "fail",
    args: { endpoints: ["pe-hub"] },
    evidence: [[{ name: "registry" }, { name: "registry_data_eastus" }]],
  },
  {
    name: "no private endpoint",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "an endpoint that is not approved",
    given: withEndpoint(true, "Rejected"),
    want: "not-applicable",
  },
  {
    name: "an endpoint that may not be read",
    given: chosen.deny("privateEndpoints", privateEndpointIdOf("pe-hub")),
    want: "unknown",
    fact: "registry.read-endpoints",
  },
  {
    name: "an unreadable registry",
    given: chosen.deny("registries"),
    want: "unknown",
  },
]);
