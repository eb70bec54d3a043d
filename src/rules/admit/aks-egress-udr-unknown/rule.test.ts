import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  hubFirewall,
  overFirewall,
} from "../../../../test/landscapes/firewalls.ts";
import {
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import aksEgressUdrUnknown from "./rule.ts";

const restricted = networks(
  landscape().registry({ properties: selectedNetworks() }),
);
const udr = spokeCluster(restricted, "userDefinedRouting");
const overAzureFirewall = hubFirewall(
  spokeCluster(
    networks(landscape().registry({ properties: selectedNetworks() }), {
      apps: { routeTable: "rt" },
    }).routeTable("rt", { rest: overFirewall }),
    "userDefinedRouting",
  ),
);

ruleCases(aksEgressUdrUnknown, [
  {
    name: "every network is allowed",
    given: spokeCluster(networks(landscape().registry()), "userDefinedRouting"),
    want: "pass",
  },
  {
    name: "an Azure Firewall whose public address can be read",
    given: overAzureFirewall,
    want: "pass",
  },
  {
    name: "the public address of that firewall may not be read",
    given: overAzureFirewall.deny("publicIpAddresses"),
    want: "unknown",
    fact: "consumer.egress-in-doubt",
    reason: "denied",
  },
  {
    name: "a firewall of somebody's own, and only listed networks are allowed",
    given: udr,
    want: "fail",
    args: { consumer: "shop-cluster", type: "userDefinedRouting" },
    evidence: ["userDefinedRouting", "Deny"],
    offers: {},
  },
  {
    name: "no outbound path that Azure makes",
    given: spokeCluster(restricted, "block"),
    want: "fail",
    args: { type: "block" },
  },
  {
    name: "a NAT gateway",
    given: spokeCluster(restricted),
    want: "not-applicable",
  },
  {
    name: "the private path is taken",
    given: spokeCluster(
      zoneFor(networks(privateRegistry()), "spoke"),
      "userDefinedRouting",
    ),
    want: "not-applicable",
  },
  {
    name: "public access is disabled",
    given: spokeCluster(
      networks(
        landscape().registry({
          properties: { publicNetworkAccess: "Disabled" },
        }),
      ),
      "userDefinedRouting",
    ),
    want: "not-applicable",
  },
  {
    name: "an unreadable cluster",
    given: udr.deny("clusters"),
    want: "unknown",
    fact: "consumer.cluster",
  },
  {
    name: "an unreadable registry",
    given: udr.deny("registries"),
    want: "unknown",
  },
]);
