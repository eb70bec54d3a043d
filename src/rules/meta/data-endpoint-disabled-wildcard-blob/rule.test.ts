import { landscape } from "../../../../test/landscapes/builder.ts";
import { privateRegistry } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import dataEndpointDisabledWildcardBlob from "./rule.ts";

const open = landscape().registry().machine();

ruleCases(dataEndpointDisabledWildcardBlob, [
  {
    name: "dedicated data endpoints",
    given: landscape()
      .registry({ properties: { dataEndpointEnabled: true } })
      .machine(),
    want: "pass",
  },
  {
    name: "a private endpoint, which brings them",
    given: privateRegistry().machine(),
    want: "pass",
  },
  { name: "shared blob hosts", given: open, want: "fail", evidence: [false] },
  {
    name: "a tier without them",
    given: landscape().registry({ sku: "Basic" }).machine(),
    want: "not-applicable",
  },
  {
    name: "an unreadable fact",
    given: open.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
