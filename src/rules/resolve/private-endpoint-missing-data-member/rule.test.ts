import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  disabled,
  hubEndpoint,
  networks,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointMissingDataMember from "./rule.ts";

const replica = { registry_data_westeurope: "10.0.9.6" };
const registry = landscape()
  .registry({ properties: disabled })
  .replications("West Europe");
const from = (more: Readonly<Record<string, string>>) =>
  networks(
    registry.privateEndpoint({
      ...hubEndpoint,
      addresses: { ...hubEndpoint.addresses, ...more },
    }),
  );
const lacking = spokeCluster(zoneFor(from({}), "spoke"));

ruleCases(privateEndpointMissingDataMember, [
  {
    name: "a member for each region",
    given: spokeCluster(zoneFor(from(replica), "spoke")),
    want: "pass",
  },
  {
    name: "no member for the replica's region",
    given: lacking,
    want: "fail",
    args: { consumer: "shop-cluster", members: ["registry_data_westeurope"] },
  },
  {
    name: "another endpoint within reach has the member",
    given: spokeCluster(
      zoneFor(
        from({}).privateEndpoint({
          ...hubEndpoint,
          name: "pe-spoke",
          network: "spoke",
          addresses: { ...hubEndpoint.addresses, ...replica },
        }),
        "spoke",
      ),
    ),
    want: "pass",
  },
  {
    name: "a cluster that does not see the zone",
    given: spokeCluster(zoneFor(from({}))),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: from({}).webApp(),
    want: "not-applicable",
  },
  {
    name: "replicas that may not be read",
    given: lacking.deny("replications"),
    want: "unknown",
  },
  {
    name: "interfaces that may not be read",
    given: lacking.deny("networkInterfaces"),
    want: "unknown",
  },
  {
    name: "an unreadable registry",
    given: lacking.deny("registries"),
    want: "unknown",
  },
]);
