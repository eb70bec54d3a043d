import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  hubFirewall,
  overFirewall,
} from "../../../../test/landscapes/firewalls.ts";
import {
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { Route } from "../../../model/arm-network.ts";
import routeTableDropsOrRedirects from "./rule.ts";

const to = (
  addressPrefix: string,
  nextHopType: string,
): Route["properties"] => ({
  addressPrefix,
  nextHopType,
  ...(nextHopType === "VirtualAppliance" && { nextHopIpAddress: "10.0.2.4" }),
});
const routed = networks(landscape().registry(), {
  apps: { routeTable: "rt" },
});
const onPublicPath = (routes: Record<string, Route["properties"]>) =>
  spokeCluster(routed.routeTable("rt", routes));
const onPrivatePath = (
  routes: Record<string, Route["properties"]>,
  policies = "Disabled",
) =>
  spokeCluster(
    zoneFor(
      networks(privateRegistry(), {
        apps: { routeTable: "rt" },
        endpoints: { privateEndpointNetworkPolicies: policies },
      }),
      "spoke",
    ).routeTable("rt", routes),
  );

ruleCases(routeTableDropsOrRedirects, [
  {
    name: "no route table",
    given: spokeCluster(networks(landscape().registry())),
    want: "pass",
  },
  {
    name: "a default route to the Internet",
    given: onPublicPath({ rest: to("0.0.0.0/0", "Internet") }),
    want: "pass",
  },
  {
    name: "service tags before a default route that drops",
    given: onPublicPath({
      acr: to("AzureContainerRegistry", "Internet"),
      layers: to("Storage.EastUS", "Internet"),
      rest: to("0.0.0.0/0", "None"),
    }),
    want: "pass",
  },
  {
    name: "service endpoints before a default route that drops",
    given: spokeCluster(
      networks(landscape().registry(), {
        apps: {
          routeTable: "rt",
          serviceEndpoints: [
            "Microsoft.ContainerRegistry",
            "Microsoft.Storage",
          ],
        },
      }).routeTable("rt", { rest: to("0.0.0.0/0", "None") }),
    ),
    want: "pass",
  },
  {
    name: "data endpoints, to which the registry's tag leads",
    given: spokeCluster(
      networks(
        landscape().registry({ properties: { dataEndpointEnabled: true } }),
        { apps: { routeTable: "rt" } },
      ).routeTable("rt", {
        acr: to("AzureContainerRegistry", "Internet"),
        rest: to("0.0.0.0/0", "None"),
      }),
    ),
    want: "pass",
  },
  {
    name: "a way to the registry, but not to the layers",
    given: onPublicPath({
      acr: to("AzureContainerRegistry", "Internet"),
      rest: to("0.0.0.0/0", "None"),
    }),
    want: "fail",
    args: { route: "rest", target: "Storage" },
  },
  {
    name: "an Azure Firewall, which is another rule's matter",
    given: hubFirewall(onPublicPath({ rest: overFirewall })),
    want: "pass",
  },
  {
    name: "the endpoint's own route before a default route",
    given: onPrivatePath({ rest: to("0.0.0.0/0", "VirtualAppliance") }),
    want: "pass",
  },
  {
    name: "the endpoint's own route before a route to its network",
    given: onPrivatePath({ hub: to("10.0.0.0/16", "None") }),
    want: "pass",
  },
  {
    name: "a default route that drops",
    given: onPublicPath({ rest: to("0.0.0.0/0", "None") }),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      route: "rest",
      prefix: "0.0.0.0/0",
      subnet: "apps",
    },
  },
  {
    name: "a route that drops what is meant for the endpoint",
    given: onPrivatePath({ pe: to("10.0.9.5/32", "None") }),
    want: "fail",
    args: { route: "pe" },
  },
  {
    name: "network policies give a route to the endpoint's network effect",
    given: onPrivatePath({ hub: to("10.0.0.0/16", "None") }, "Enabled"),
    want: "fail",
    args: { route: "hub" },
  },
  {
    name: "a web app that pulls through the network",
    given: routed
      .routeTable("rt", { rest: to("0.0.0.0/0", "None") })
      .webApp({ properties: throughSpoke }),
    want: "fail",
  },
  {
    name: "an app on the public route",
    given: routed.webApp(),
    want: "not-applicable",
  },
  {
    name: "an appliance",
    given: onPublicPath({ rest: to("0.0.0.0/0", "VirtualAppliance") }),
    want: "unknown",
    fact: "consumer.drop",
  },
  {
    name: "an appliance on the way to the endpoint",
    given: onPrivatePath({ pe: to("10.0.9.4/32", "VirtualAppliance") }),
    want: "unknown",
    fact: "consumer.drop",
  },
  {
    name: "a route to addresses that may be the registry's",
    given: onPublicPath({ some: to("20.0.0.0/8", "None") }),
    want: "unknown",
    fact: "consumer.drop",
  },
  {
    name: "a cluster without an outbound path that Azure makes",
    given: spokeCluster(networks(landscape().registry()), "none"),
    want: "unknown",
    fact: "consumer.drop",
  },
  {
    name: "an unreadable route table",
    given: onPublicPath({}).deny("routeTables"),
    want: "unknown",
    fact: "consumer.drop",
  },
  {
    name: "an unreadable network",
    given: onPublicPath({}).deny("virtualNetworks"),
    want: "unknown",
  },
]);
