import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import {
  networkIdOf,
  privateDnsZoneIdOf,
} from "../../../../test/landscapes/ids.ts";
import {
  hubEndpoint,
  hubRecords,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsZoneWrongName from "./rule.ts";

const links = { spoke: "Completed" };
const named = (name: string, from: Builder = networks(privateRegistry())) =>
  from.privateDnsZone({ name, links, records: hubRecords });
const open = networks(landscape().registry());
/** A zone of the public domain, linked to the network, without a record of this registry. */
const hiding = (from: Builder, resolutionPolicy = "Default") =>
  from.privateDnsZone({
    name: "azurecr.io",
    links,
    resolutionPolicy,
    records: { othershop: ["10.0.9.99"] },
  });
const hidden = spokeCluster(hiding(open));
const alike = spokeCluster(named("data.privatelink.azurecr.io"));

ruleCases(privateDnsZoneWrongName, [
  {
    name: "the zone has its right name, and another one is nobody's matter",
    given: spokeCluster(
      named(
        "contosoweb.privatelink.azurecr.io",
        zoneFor(networks(privateRegistry()), "spoke"),
      ),
    ),
    want: "pass",
  },
  ...[
    "contosoweb.privatelink.azurecr.io",
    "data.privatelink.azurecr.io",
    "eastus.privatelink.azurecr.us",
    "privatelink.azurecr.cn",
  ].map((name) => ({
    name: `a zone named ${name}`,
    given: spokeCluster(named(name)),
    want: "fail" as const,
    args: {
      consumer: "shop-cluster",
      zone: "privatelink.azurecr.io",
      given: [name],
    },
    evidence: [{ id: privateDnsZoneIdOf(name), name, properties: {} }],
  })),
  {
    name: "a zone of the public domain hides a registry that is open to all",
    given: hidden,
    want: "fail",
    args: { given: ["azurecr.io"] },
    evidence: [
      {
        id: `${privateDnsZoneIdOf("azurecr.io")}/virtualNetworkLinks/spoke`,
        name: "spoke",
        properties: {
          virtualNetwork: { id: networkIdOf("spoke") },
          registrationEnabled: false,
          virtualNetworkLinkState: "Completed",
          resolutionPolicy: "Default",
        },
      },
    ],
  },
  {
    name: "a zone of the public domain beside the right one",
    given: spokeCluster(hiding(zoneFor(networks(privateRegistry()), "spoke"))),
    want: "fail",
    args: { given: ["azurecr.io"] },
  },
  {
    name: "a web app that pulls through the network",
    given: hiding(open).webApp({ properties: throughSpoke }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "a zone of the public domain that lets other names pass",
    given: spokeCluster(hiding(open, "NxDomainRedirect")),
    want: "not-applicable",
  },
  {
    name: "a zone of the public domain that is not linked",
    given: spokeCluster(
      open.privateDnsZone({
        name: "azurecr.io",
        links: { hub: "Completed" },
      }),
    ),
    want: "not-applicable",
  },
  {
    name: "a zone of another service",
    given: spokeCluster(named("privatelink.notazurecr.io")),
    want: "not-applicable",
  },
  {
    name: "a public endpoint that admits everybody",
    given: spokeCluster(
      named(
        "privatelink.azurecr.cn",
        networks(landscape().registry().privateEndpoint(hubEndpoint)),
      ),
    ),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: hiding(open).webApp(),
    want: "not-applicable",
  },
  {
    name: "a zone of the public domain that has a record of the registry",
    given: spokeCluster(named("azurecr.io")),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "the links of a zone of the public domain may not be read",
    given: hidden.deny("virtualNetworkLinks"),
    want: "unknown",
    fact: "consumer.hiding-zone",
  },
  {
    name: "its records may not be read",
    given: hidden.deny("dnsRecords"),
    want: "unknown",
    fact: "consumer.hiding-zone",
  },
  {
    name: "zones that may not be listed",
    given: alike.deny("privateDnsZones"),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "an unreadable registry",
    given: alike.deny("registries"),
    want: "unknown",
  },
]);
