import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  disabled,
  hubEndpoint,
  privateRegistry,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryPublicAccessDisabledNoPrivateEndpoint from "./rule.ts";

const closed = landscape().registry({ properties: disabled });
const letIn = closed
  .machine()
  .probe("challenge", { status: 401, from: "registry" })
  .probe("tokenEndpoint", { status: 401, from: "registry" });

ruleCases(registryPublicAccessDisabledNoPrivateEndpoint, [
  {
    name: "a private endpoint is approved",
    given: privateRegistry().machine(),
    want: "pass",
  },
  {
    name: "there is no private endpoint",
    given: closed.machine(),
    want: "fail",
    evidence: ["Disabled", []],
    offers: {},
  },
  {
    name: "the only private endpoint was rejected",
    given: closed
      .privateEndpoint({ ...hubEndpoint, status: "Rejected" })
      .webApp(),
    want: "fail",
  },
  {
    name: "the only private endpoint must be made anew",
    given: closed
      .privateEndpoint({ ...hubEndpoint, actionsRequired: "Recreate" })
      .webApp(),
    want: "fail",
  },
  {
    name: "public access is enabled",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a container group, which may be a trusted service",
    given: closed.consumer({
      kind: "container-group",
      id: "/subscriptions/s/containerGroups/job",
      name: "job",
      images: [],
      because: "asked",
    }),
    want: "not-applicable",
  },
  {
    name: "an unreadable registry",
    given: closed.webApp().deny("registries"),
    want: "unknown",
    fact: "registry.public-access",
  },
  {
    name: "an unreadable registry that let this machine in",
    given: letIn.deny("registries"),
    want: "not-applicable",
  },
]);
