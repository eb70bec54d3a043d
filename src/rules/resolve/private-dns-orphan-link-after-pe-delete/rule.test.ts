import type { DnsAnswer } from "../../../../src/model/probe.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import {
  dns,
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsOrphanLinkAfterPeDelete from "./rule.ts";

const without = networks(landscape().registry());
const orphan = spokeCluster(zoneFor(without, "spoke"));
const withConnection = (status: string) =>
  spokeCluster(
    zoneFor(
      networks(
        landscape()
          .registry()
          .privateEndpoint({ ...hubEndpoint, status }),
      ),
      "spoke",
    ),
  );

/** This machine follows the registry's alias into a zone that has no record. */
const ledAstray: DnsAnswer = {
  ...dns(),
  cnames: ["contosoweb.privatelink.azurecr.io"],
};
const machineOf = (from: Builder, answer: DnsAnswer) =>
  from.machine().probe("dns", answer);

ruleCases(privateDnsOrphanLinkAfterPeDelete, [
  {
    name: "this machine finds the name",
    given: machineOf(landscape().registry(), dns("203.0.113.80")),
    want: "pass",
  },
  {
    name: "this machine does not find the name, which has no alias of a private endpoint",
    given: machineOf(landscape().registry(), dns()),
    want: "pass",
  },
  {
    name: "this machine follows an alias of a private endpoint that is gone",
    given: machineOf(landscape().registry(), ledAstray),
    want: "fail",
    args: { consumer: "build-17", found: ["NXDOMAIN"] },
    evidence: [ledAstray],
  },
  {
    name: "this machine follows an alias of a private endpoint that is in use",
    given: machineOf(privateRegistry(), ledAstray),
    want: "not-applicable",
  },
  {
    name: "this machine is behind a proxy, which resolves by itself",
    given: landscape().registry().machine({ proxy: "http://proxy:3128" }),
    want: "not-applicable",
  },
  {
    name: "this machine follows an alias, and the registry may not be read",
    given: machineOf(landscape().registry(), ledAstray).deny("registries"),
    want: "unknown",
    fact: "registry",
  },
  {
    name: "no private endpoint, and a zone without records of the registry",
    given: spokeCluster(
      without.privateDnsZone({
        links: { spoke: "Completed" },
        records: { othershop: ["10.0.9.99"] },
      }),
    ),
    want: "pass",
  },
  {
    name: "records that outlived the private endpoint, in a zone that the network does not see",
    given: spokeCluster(zoneFor(without)),
    want: "pass",
  },
  {
    name: "records that outlived the private endpoint",
    given: orphan,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      zone: "privatelink.azurecr.io",
      found: ["10.0.9.5", "10.0.9.4"],
    },
  },
  {
    name: "a connection that says so itself",
    given: withConnection("Disconnected"),
    want: "fail",
  },
  {
    name: "a web app that pulls through the network",
    given: zoneFor(without, "spoke").webApp({ properties: throughSpoke }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "a private endpoint that waits for approval",
    given: withConnection("Pending"),
    want: "not-applicable",
  },
  {
    name: "a private endpoint in use",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: zoneFor(without, "spoke").webApp(),
    want: "not-applicable",
  },
  {
    name: "records that may not be read",
    given: orphan.deny("dnsRecords"),
    want: "unknown",
    fact: "consumer.dns-answer",
  },
  {
    name: "links that may not be read",
    given: orphan.deny("virtualNetworkLinks"),
    want: "unknown",
    fact: "consumer.dns-answer",
  },
  {
    name: "an unreadable registry",
    given: orphan.deny("registries"),
    want: "unknown",
  },
]);
