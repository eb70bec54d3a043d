import { landscape } from "../../../../test/landscapes/builder.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { disabled, hubEndpoint } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryDefaultDenyNoRules from "./rule.ts";

const closed = landscape()
  .registry({ properties: selectedNetworks() })
  .machine();
const { registryId } = closed.build();

ruleCases(registryDefaultDenyNoRules, [
  {
    name: "a rule",
    given: landscape()
      .registry({ properties: selectedNetworks("203.0.113.1") })
      .machine(),
    want: "pass",
  },
  {
    name: "a subnet rule",
    given: closed.row("subnetRules", registryId, [
      { id: "/subscriptions/s/subnet" },
    ]),
    want: "pass",
  },
  {
    name: "a private endpoint",
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .privateEndpoint(hubEndpoint)
      .machine(),
    want: "pass",
  },
  {
    name: "the default action Allow",
    given: landscape().registry().machine(),
    want: "pass",
  },
  {
    name: "no way in",
    given: closed,
    want: "fail",
    evidence: [{ defaultAction: "Deny", ipRules: [] }],
  },
  {
    name: "public access is disabled, which another rule speaks of",
    given: landscape().registry({ properties: disabled }).machine(),
    want: "not-applicable",
  },
  {
    name: "a tier without network rules",
    given: landscape().registry({ sku: "Basic" }).machine(),
    want: "not-applicable",
  },
  {
    name: "subnet rules that may not be read",
    given: closed.deny("subnetRules"),
    want: "unknown",
    fact: "registry.subnet-rules",
  },
  {
    name: "an unreadable fact",
    given: closed.deny("registries"),
    want: "unknown",
    fact: "registry.public-access",
  },
  {
    name: "an unreadable registry that let this machine in",
    given: closed
      .probe("challenge", { status: 401, from: "registry" })
      .probe("tokenEndpoint", { status: 401, from: "registry" })
      .deny("registries"),
    want: "not-applicable",
  },
]);
