import { landscape } from "../../../../test/landscapes/builder.ts";
import { subnetIdOf } from "../../../../test/landscapes/ids.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import rule from "./rule.ts";

const restricted = landscape().registry({
  properties: selectedNetworks("203.0.113.0/24"),
});
const admin = { credentials: { username: "contosoweb" } };
const withoutExemption = landscape().registry({
  properties: { ...selectedNetworks(), networkRuleBypassOptions: "None" },
});
const disabled = landscape().registry({
  properties: { publicNetworkAccess: "Disabled" },
});

ruleCases(rule, [
  {
    name: "a managed identity",
    given: restricted.containerGroup(),
    want: "pass",
  },
  {
    name: "a managed identity, while public access is disabled",
    given: disabled.containerGroup(),
    want: "pass",
  },
  {
    name: "a rule for every address",
    given: landscape()
      .registry({ properties: selectedNetworks("0.0.0.0/0") })
      .containerGroup(admin),
    want: "pass",
  },
  {
    name: "the admin user",
    given: restricted.containerGroup(admin),
    want: "fail",
    args: { consumer: "labels" },
    evidence: ["contosoweb", "Enabled", "AzureServices"],
  },
  {
    name: "the admin user, while public access is disabled",
    given: disabled.containerGroup(admin),
    want: "fail",
    evidence: ["contosoweb", "Disabled"],
  },
  {
    name: "nobody",
    given: restricted.containerGroup({ credentials: null }),
    want: "fail",
  },
  {
    name: "a managed identity without the exemption of trusted services",
    given: withoutExemption.containerGroup(),
    want: "fail",
    evidence: ["None"],
  },
  {
    name: "a managed identity where subnet rules end the exemption",
    given: restricted
      .subnetRules(subnetIdOf("vnet-shop", "nodes"))
      .containerGroup(),
    want: "fail",
    evidence: [[{ action: "Allow", id: subnetIdOf("vnet-shop", "nodes") }]],
  },
  {
    name: "subnet rules that may not be read",
    given: restricted.containerGroup().deny("subnetRules"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "a group that may not be read",
    given: restricted.containerGroup().deny("containerGroups"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an identity that is not assigned to the group",
    given: restricted.containerGroup({ identity: {} }),
    want: "fail",
  },
  {
    name: "a malformed rule",
    given: landscape()
      .registry({ properties: selectedNetworks("somewhere") })
      .containerGroup(admin),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "a registry that may not be read",
    given: restricted.containerGroup().deny("registries"),
    want: "unknown",
    fact: "registry",
  },
  {
    name: "a registry that admits everybody",
    given: landscape().registry().containerGroup(admin),
    want: "not-applicable",
  },
  {
    name: "a container app",
    given: restricted.containerApp(admin),
    want: "not-applicable",
  },
]);
