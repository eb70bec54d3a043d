import { landscape } from "../../../../test/landscapes/builder.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryUnrestrictedPublicAccess from "./rule.ts";

const open = landscape().registry().machine();

ruleCases(registryUnrestrictedPublicAccess, [
  {
    name: "selected networks",
    given: landscape()
      .registry({ properties: selectedNetworks("203.0.113.1") })
      .machine(),
    want: "pass",
  },
  {
    name: "public access is disabled",
    given: landscape()
      .registry({ properties: { publicNetworkAccess: "Disabled" } })
      .machine(),
    want: "pass",
  },
  { name: "all networks", given: open, want: "fail", evidence: ["Enabled"] },
  {
    name: "a tier without network rules",
    given: landscape().registry({ sku: "Basic" }).machine(),
    want: "fail",
  },
  {
    name: "an unreadable fact",
    given: open.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
