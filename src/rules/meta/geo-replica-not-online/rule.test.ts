import { landscape } from "../../../../test/landscapes/builder.ts";
import type { Replication } from "../../../model/arm.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import geoReplicaNotOnline from "./rule.ts";

const machine = landscape().registry().machine();
const replicated = (properties: Replication["properties"]) =>
  machine.row("replications", machine.build().registryId, [
    { id: "r", name: "westeurope", location: "West Europe", properties },
  ]);

ruleCases(geoReplicaNotOnline, [
  {
    name: "a sound replica",
    given: replicated({
      provisioningState: "Succeeded",
      regionEndpointEnabled: true,
    }),
    want: "pass",
  },
  {
    name: "a replica that is not",
    given: replicated({ provisioningState: "Failed" }),
    want: "fail",
    args: { regions: ["West Europe"] },
  },
  { name: "no replicas", given: machine, want: "not-applicable" },
  {
    name: "an unreadable fact",
    given: machine.deny("replications"),
    want: "unknown",
    fact: "registry.replications",
  },
]);
