import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  networkIdOf,
  securityGroupIdOf,
} from "../../../../test/landscapes/ids.ts";
import {
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { SecurityRuleOptions } from "../../../../test/landscapes/network-documents.ts";
import privateEndpointNetworkPolicies from "./rule.ts";

const denySpoke: SecurityRuleOptions = {
  name: "deny-spoke",
  priority: 200,
  access: "Deny",
  direction: "Inbound",
  from: "10.1.0.0/16",
};
const allowPort: SecurityRuleOptions = {
  name: "allow-https",
  priority: 150,
  access: "Allow",
  direction: "Inbound",
  from: "10.1.1.0/24",
  ports: "443",
};
const atEndpoint = (policies: string, ...rules: SecurityRuleOptions[]) =>
  zoneFor(
    networks(privateRegistry(), {
      endpoints: {
        securityGroup: "nsg-hub",
        privateEndpointNetworkPolicies: policies,
      },
    }),
    "spoke",
  ).networkSecurityGroup("nsg-hub", ...rules);
const denied = spokeCluster(atEndpoint("Enabled", denySpoke));

ruleCases(privateEndpointNetworkPolicies, [
  {
    name: "no group at the endpoint",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "pass",
  },
  {
    name: "network policies that are off",
    given: spokeCluster(atEndpoint("Disabled", denySpoke)),
    want: "pass",
  },
  {
    name: "network policies for route tables only",
    given: spokeCluster(atEndpoint("RouteTableEnabled", denySpoke)),
    want: "pass",
  },
  {
    name: "the group's default rules",
    given: spokeCluster(atEndpoint("Enabled")),
    want: "pass",
  },
  {
    name: "the port is allowed before all else is denied",
    given: spokeCluster(atEndpoint("Enabled", allowPort, denySpoke)),
    want: "pass",
  },
  {
    name: "the cluster's addresses are denied",
    given: denied,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      group: "nsg-hub",
      rule: "deny-spoke",
      target: "10.0.9.5",
    },
  },
  {
    name: "network policies for security groups only",
    given: spokeCluster(atEndpoint("NetworkSecurityGroupEnabled", denySpoke)),
    want: "fail",
  },
  {
    name: "a web app that pulls through the network",
    given: atEndpoint("Enabled", denySpoke).webApp({
      properties: throughSpoke,
    }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "a denial of a part of the subnet",
    given: spokeCluster(
      atEndpoint("Enabled", { ...denySpoke, from: "10.1.1.0/28" }),
    ),
    want: "unknown",
    fact: "consumer.endpoint-denial",
  },
  {
    name: "an app on the public route",
    given: atEndpoint("Enabled", denySpoke).webApp(),
    want: "not-applicable",
  },
  {
    name: "a cluster that gets the public address",
    given: spokeCluster(networks(landscape().registry())),
    want: "not-applicable",
  },
  {
    name: "an unreadable group",
    given: denied.deny("networkSecurityGroups", securityGroupIdOf("nsg-hub")),
    want: "unknown",
    fact: "consumer.endpoint-denial",
  },
  {
    name: "the endpoint's network may not be read",
    given: denied.deny("virtualNetworks", networkIdOf("hub")),
    want: "unknown",
  },
  {
    name: "an unreadable registry",
    given: denied.deny("registries"),
    want: "unknown",
  },
]);
