import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  networks,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import webappVnetEgressIpNotAllowed from "./rule.ts";

const app = { properties: throughSpoke };
const nat = networks(
  landscape().registry({ properties: selectedNetworks("203.0.113.1") }),
  { apps: { natGateway: "nat" } },
)
  .natGateway("nat", "nat-1")
  .publicIpAddress("nat-1", "198.51.100.20")
  .webApp(app);
const withoutNat = networks(
  landscape().registry({ properties: selectedNetworks() }),
).webApp(app);

ruleCases(webappVnetEgressIpNotAllowed, [
  {
    name: "the NAT gateway's address is allowed",
    given: networks(
      landscape().registry({ properties: selectedNetworks("198.51.100.20") }),
      { apps: { natGateway: "nat" } },
    )
      .natGateway("nat", "nat-1")
      .publicIpAddress("nat-1", "198.51.100.20")
      .webApp(app),
    want: "pass",
  },
  {
    name: "every network is allowed, whatever the address",
    given: networks(landscape().registry()).webApp(app),
    want: "pass",
  },
  {
    name: "the NAT gateway's address is not allowed",
    given: nat,
    want: "fail",
    args: { refused: 1, total: 1, addresses: ["198.51.100.20"] },
    evidence: ["198.51.100.20"],
    offers: { "allow-addresses/shop-web": ["198.51.100.20"] },
  },
  {
    name: "an app on the public route",
    given: landscape().registry({ properties: selectedNetworks() }).webApp(),
    want: "not-applicable",
  },
  {
    name: "no NAT gateway",
    given: withoutNat,
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an appliance before the NAT gateway",
    given: networks(landscape().registry({ properties: selectedNetworks() }), {
      apps: { natGateway: "nat", routeTable: "rt" },
    })
      .routeTable("rt", {
        default: {
          addressPrefix: "0.0.0.0/0",
          nextHopType: "VirtualAppliance",
          nextHopIpAddress: "10.0.2.4",
        },
      })
      .natGateway("nat", "nat-1")
      .publicIpAddress("nat-1", "198.51.100.20")
      .webApp(app),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an unreadable NAT gateway",
    given: nat.deny("natGateways"),
    want: "unknown",
  },
  {
    name: "an unreadable public address",
    given: nat.deny("publicIpAddresses"),
    want: "unknown",
  },
  {
    name: "an unreadable network",
    given: nat.deny("virtualNetworks"),
    want: "unknown",
  },
  {
    name: "an unreadable registry",
    given: nat.deny("registries"),
    want: "unknown",
  },
]);
