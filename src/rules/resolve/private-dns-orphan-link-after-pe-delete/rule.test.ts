import { landscape } from "../../../../test/landscapes/builder.ts";
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

ruleCases(privateDnsOrphanLinkAfterPeDelete, [
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
      network: "spoke",
      zone: "privatelink.azurecr.io",
      records: Object.keys(hubRecords),
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
