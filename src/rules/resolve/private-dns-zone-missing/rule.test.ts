import { landscape } from "../../../../test/landscapes/builder.ts";
import { siteIdOf } from "../../../../test/landscapes/ids.ts";
import {
  besideSpoke,
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsZoneMissing from "./rule.ts";

const noZone = networks(privateRegistry()).noPrivateDnsZone();
const cluster = spokeCluster(noZone);

ruleCases(privateDnsZoneMissing, [
  {
    name: "the zone is there and linked",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "pass",
  },
  {
    name: "no zone, and no public access",
    given: cluster,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      zone: "privatelink.azurecr.io",
      network: "spoke",
    },
    evidence: [[]],
  },
  {
    name: "no zone for a web app that pulls through the network",
    given: noZone.webApp({ properties: throughSpoke }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "no zone, and DNS servers of the network's own",
    given: spokeCluster(
      networks(privateRegistry(), {
        dnsServers: ["10.0.0.10"],
      }).noPrivateDnsZone(),
    ),
    want: "fail",
    evidence: [["10.0.0.10"]],
  },
  {
    name: "no zone, but a public endpoint that admits everybody",
    given: spokeCluster(
      networks(
        landscape().registry().privateEndpoint(hubEndpoint),
      ).noPrivateDnsZone(),
    ),
    want: "not-applicable",
  },
  {
    name: "no private endpoint",
    given: spokeCluster(networks(landscape().registry()).noPrivateDnsZone()),
    want: "not-applicable",
  },
  {
    name: "a zone that is not linked",
    given: spokeCluster(zoneFor(networks(privateRegistry()))),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: noZone.webApp(),
    want: "not-applicable",
  },
  {
    name: "zones that may not be listed",
    given: cluster.deny("privateDnsZones"),
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
    name: "the setting that decides the route may not be read",
    given: noZone
      .webApp({ properties: besideSpoke })
      .deny("pullSettings", siteIdOf("shop-web")),
    want: "unknown",
    fact: "consumer.pull-route",
  },
  {
    name: "an unreadable registry",
    given: cluster.deny("registries"),
    want: "unknown",
  },
]);
