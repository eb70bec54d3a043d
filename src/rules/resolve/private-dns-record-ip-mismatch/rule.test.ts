import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  hubRecords,
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsRecordIpMismatch from "./rule.ts";

const links = { hub: "Completed", spoke: "Completed" };
const stale = spokeCluster(
  networks(privateRegistry()).privateDnsZone({
    links,
    records: { ...hubRecords, contosoweb: ["10.0.9.77"] },
  }),
);

ruleCases(privateDnsRecordIpMismatch, [
  {
    name: "the addresses of the endpoint",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "pass",
  },
  {
    name: "another address for the login server",
    given: stale,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      record: "contosoweb",
      found: ["10.0.9.77"],
    },
  },
  {
    name: "another address for the data endpoint",
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links,
        records: { ...hubRecords, "contosoweb.eastus.data": ["10.0.9.5"] },
      }),
    ),
    want: "fail",
    args: { record: "contosoweb.eastus.data" },
  },
  {
    name: "an address too many",
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links,
        records: { ...hubRecords, contosoweb: ["10.0.9.5", "10.0.9.77"] },
      }),
    ),
    want: "fail",
    args: { found: ["10.0.9.5", "10.0.9.77"] },
  },
  {
    name: "a record that outlived the private endpoint",
    given: spokeCluster(
      networks(landscape().registry()).privateDnsZone({
        links,
        records: hubRecords,
      }),
    ),
    want: "fail",
  },
  {
    name: "no private endpoint and no record",
    given: spokeCluster(networks(landscape().registry())),
    want: "not-applicable",
  },
  {
    name: "a zone that is not linked",
    given: spokeCluster(zoneFor(networks(privateRegistry()))),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: privateRegistry().webApp(),
    want: "not-applicable",
  },
  {
    name: "an interface that may not be read",
    given: stale.deny("networkInterfaces"),
    want: "unknown",
    fact: "consumer.dns-answer",
  },
  {
    name: "records that may not be read",
    given: stale.deny("dnsRecords"),
    want: "unknown",
  },
  {
    name: "an unreadable registry",
    given: stale.deny("registries"),
    want: "unknown",
  },
]);
