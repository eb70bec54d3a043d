import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  hubEndpoint,
  privateRegistry,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointConnectionBroken from "./rule.ts";

const lost = (status: string, actionsRequired = "None") =>
  landscape()
    .registry()
    .privateEndpoint({ ...hubEndpoint, status, actionsRequired })
    .machine();

ruleCases(privateEndpointConnectionBroken, [
  {
    name: "an approved connection",
    given: privateRegistry().machine(),
    want: "pass",
  },
  {
    name: "a connection that waits, of which another rule speaks",
    given: lost("Pending"),
    want: "pass",
  },
  {
    name: "a rejected connection",
    given: lost("Rejected"),
    want: "fail",
    args: { connections: ["pe-hub.connection"] },
  },
  {
    name: "a disconnected connection",
    given: lost("Disconnected"),
    want: "fail",
  },
  {
    name: "a connection to be made anew",
    given: lost("Approved", "Recreate"),
    want: "fail",
    evidence: [
      { status: "Approved", description: "", actionsRequired: "Recreate" },
    ],
  },
  {
    name: "no connections",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "an unreadable fact",
    given: lost("Rejected").deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
