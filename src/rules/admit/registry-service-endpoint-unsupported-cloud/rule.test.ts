import { landscape } from "../../../../test/landscapes/builder.ts";
import { subnetIdOf } from "../../../../test/landscapes/ids.ts";
import { publicCloud } from "../../../model/cloud.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryServiceEndpointUnsupportedCloud from "./rule.ts";

const ruled = (kind: "public" | "china") =>
  landscape({ ...publicCloud, kind })
    .registry()
    .subnetRules(subnetIdOf("spoke", "apps"))
    .machine();

ruleCases(registryServiceEndpointUnsupportedCloud, [
  {
    name: "subnet rules that have effect",
    given: ruled("public"),
    want: "pass",
  },
  {
    name: "subnet rules in the way",
    given: ruled("china"),
    want: "fail",
    args: { count: 1 },
  },
  {
    name: "no subnet rules",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "subnet rules that may not be read",
    given: ruled("china").deny("subnetRules"),
    want: "unknown",
    fact: "registry.subnet-rules",
  },
]);
