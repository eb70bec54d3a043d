import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  networkIdOf,
  privateDnsZoneIdOf,
} from "../../../../test/landscapes/ids.ts";
import {
  disabled,
  hubEndpoint,
  hubRecords,
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import aksVnetNotLinked from "./rule.ts";

const zoneId = privateDnsZoneIdOf("privatelink.azurecr.io");
const unlinked = spokeCluster(zoneFor(networks(privateRegistry())));
const selected = landscape()
  .registry({ properties: selectedNetworks("203.0.113.1") })
  .privateEndpoint(hubEndpoint);
const natOf = (from: typeof selected) =>
  spokeCluster(zoneFor(from))
    .natGateway("nat", "nat-1")
    .publicIpAddress("nat-1", "198.51.100.20");

ruleCases(aksVnetNotLinked, [
  {
    name: "the zone is linked to the cluster's network",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "pass",
  },
  {
    name: "the zone is linked to the hub only",
    given: unlinked,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      zone: "privatelink.azurecr.io",
      network: "spoke",
    },
    offers: {},
  },
  {
    name: "of two zones, the one that holds the registry's record is shown",
    given: spokeCluster(
      zoneFor(
        networks(privateRegistry()).privateDnsZone({
          group: "rg-other",
          links: { elsewhere: "Completed" },
        }),
      ),
    ),
    want: "fail",
    evidence: [
      [
        {
          id: `${zoneId}/virtualNetworkLinks/hub`,
          name: "hub",
          properties: {
            virtualNetwork: { id: networkIdOf("hub") },
            registrationEnabled: false,
            virtualNetworkLinkState: "Completed",
          },
        },
      ],
    ],
  },
  {
    name: "the link is not complete",
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links: { hub: "Completed", spoke: "InProgress" },
        records: hubRecords,
      }),
    ),
    want: "fail",
  },
  {
    name: "there is no zone at all",
    given: spokeCluster(networks(privateRegistry()).noPrivateDnsZone()),
    want: "not-applicable",
  },
  {
    name: "the public endpoint refuses the cluster, and the private one is within reach",
    given: natOf(networks(selected, { apps: { natGateway: "nat" } })),
    want: "fail",
  },
  {
    name: "the public endpoint refuses the cluster, and the private one is out of reach",
    given: natOf(
      networks(selected, {
        apps: { natGateway: "nat" },
        spokeSide: "",
        hubSide: "",
      }),
    ),
    want: "not-applicable",
  },
  {
    name: "the public endpoint admits everybody",
    given: spokeCluster(
      zoneFor(networks(landscape().registry().privateEndpoint(hubEndpoint))),
    ),
    want: "not-applicable",
  },
  {
    name: "there is no private endpoint",
    given: spokeCluster(
      networks(landscape().registry({ properties: disabled })),
    ),
    want: "not-applicable",
  },
  {
    name: "a network with DNS servers of its own, which see the zone",
    given: spokeCluster(
      zoneFor(networks(privateRegistry(), { dnsServers: ["10.0.0.10"] })),
    ),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "a network with DNS servers of its own, which don't see the zone",
    given: spokeCluster(
      networks(privateRegistry(), {
        dnsServers: ["10.0.0.10"],
      }).privateDnsZone({ links: { elsewhere: "Completed" } }),
    ),
    want: "not-applicable",
  },
  {
    name: "a zone whose links may not be read",
    given: unlinked.deny("virtualNetworkLinks"),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "zones that may not be listed",
    given: unlinked.deny("privateDnsZones"),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "zones that nobody listed",
    given: spokeCluster(networks(privateRegistry())),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "an unreadable network",
    given: unlinked.deny("virtualNetworks", networkIdOf("spoke")),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "an unreadable cluster",
    given: unlinked.deny("clusters"),
    want: "unknown",
  },
  {
    name: "an unreadable registry",
    given: unlinked.deny("registries"),
    want: "unknown",
  },
]);
