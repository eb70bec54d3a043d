import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { networkIdOf } from "../../../../test/landscapes/ids.ts";
import {
  hubEndpoint,
  hubRecords,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsCustomServerNoForwarder from "./rule.ts";

const linkedTo = (...names: readonly string[]) => ({
  links: Object.fromEntries(names.map((name) => [name, "Completed"])),
  records: hubRecords,
});
/** The spoke asks these servers; the zone is linked to the networks named. */
const asking = (
  servers: readonly string[],
  links: readonly string[],
  sides: { spokeSide?: string; hubSide?: string } = {},
) =>
  networks(privateRegistry(), {
    dnsServers: servers,
    ...sides,
  }).privateDnsZone(linkedTo(...links));
const resolvingBy = (dnsServers: readonly string[]) => ({
  properties: { ...throughSpoke, dnsConfiguration: { dnsServers } },
});
const inHub = ["10.0.0.10", "10.0.0.11"];
const unseen = spokeCluster(asking(inHub, ["spoke"]));

ruleCases(privateDnsCustomServerNoForwarder, [
  {
    name: "Azure's own resolver, named by its address",
    given: spokeCluster(asking(["168.63.129.16"], ["spoke"])),
    want: "pass",
  },
  {
    name: "servers in a peered network that is not linked, though the cluster's own is",
    given: unseen,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      network: "spoke",
      servers: inHub,
      zone: "privatelink.azurecr.io",
    },
    evidence: [inHub],
  },
  {
    name: "servers that an app names for itself, in a network that is not linked",
    given: asking([], ["spoke"]).webApp(resolvingBy(inHub)),
    want: "fail",
    args: { consumer: "shop-web", network: "spoke", servers: inHub },
    evidence: [inHub],
  },
  {
    name: "Azure's own resolver, which an app asks instead of its network's servers",
    given: asking(inHub, ["spoke"]).webApp(resolvingBy(["168.63.129.16"])),
    want: "pass",
  },
  {
    name: "servers that an app names for itself, in a network that is linked",
    given: asking([], ["spoke", "hub"]).webApp(resolvingBy(inHub)),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "a server in the network itself, which is not linked",
    given: spokeCluster(asking(["10.1.0.4"], ["hub"])),
    want: "fail",
  },
  {
    name: "a web app that pulls through the network",
    given: asking(inHub, ["spoke"]).webApp({ properties: throughSpoke }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "a server in a linked network, which may or may not ask Azure",
    given: spokeCluster(asking(inHub, ["hub"])),
    want: "unknown",
    fact: "consumer.private-zone",
    reason: "silent",
    remark: remark("own-dns-servers", {
      consumer: "shop-cluster",
      servers: ["10.0.0.10", "10.0.0.11"],
    }),
  },
  {
    name: "one server in a linked network and one in another",
    given: spokeCluster(asking(["10.1.0.4", "10.0.0.10"], ["hub"])),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "Azure's own resolver beside a server that does not see the zone",
    given: spokeCluster(asking(["10.0.0.10", "168.63.129.16"], ["spoke"])),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "Azure's own resolver beside another server, and neither sees the zone",
    given: spokeCluster(asking(["10.0.0.10", "168.63.129.16"], ["elsewhere"])),
    want: "fail",
    args: { servers: ["10.0.0.10"] },
  },
  {
    name: "a server that no network of Azure holds",
    given: spokeCluster(asking(["10.0.0.10", "172.16.0.4"], ["spoke"])),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "a server behind a peering that does not work",
    given: spokeCluster(
      asking(inHub, ["spoke"], { spokeSide: "Disconnected" }),
    ),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "Azure's own resolver, and a zone that is not linked",
    given: spokeCluster(asking([], ["hub"])),
    want: "not-applicable",
  },
  {
    name: "no zone at all",
    given: spokeCluster(
      networks(privateRegistry(), { dnsServers: inHub }).noPrivateDnsZone(),
    ),
    want: "not-applicable",
  },
  {
    name: "a public endpoint that admits everybody",
    given: spokeCluster(
      networks(landscape().registry().privateEndpoint(hubEndpoint), {
        dnsServers: inHub,
      }).privateDnsZone(linkedTo("spoke")),
    ),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: asking(inHub, ["spoke"]).webApp(),
    want: "not-applicable",
  },
  {
    name: "links that may not be read",
    given: unseen.deny("virtualNetworkLinks"),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "zones that may not be listed",
    given: unseen.deny("privateDnsZones"),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "an unreadable network",
    given: unseen.deny("virtualNetworks", networkIdOf("spoke")),
    want: "unknown",
  },
]);
