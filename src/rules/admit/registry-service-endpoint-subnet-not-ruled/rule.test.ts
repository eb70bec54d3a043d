import { landscape } from "../../../../test/landscapes/builder.ts";
import { subnetIdOf } from "../../../../test/landscapes/ids.ts";
import {
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import { builtInClouds } from "../../../model/cloud.ts";
import registryServiceEndpointSubnetNotRuled from "./rule.ts";

const apps = subnetIdOf("spoke", "apps");
const acr = { serviceEndpoints: ["Microsoft.ContainerRegistry"] };
const at = (
  allowed: readonly string[],
  options: NonNullable<Parameters<typeof networks>[1]> = { apps: acr },
  cloud?: Parameters<typeof landscape>[0],
) =>
  networks(
    landscape(cloud).registry({ properties: selectedNetworks(...allowed) }),
    { ...options, apps: { natGateway: "nat", ...options.apps } },
  )
    .natGateway("nat", "nat-1")
    .publicIpAddress("nat-1", "198.51.100.20");
const china = builtInClouds.find(({ kind }) => kind === "china");
const unruled = spokeCluster(at([]));

ruleCases(registryServiceEndpointSubnetNotRuled, [
  {
    name: "a rule of the nodes' subnet",
    given: unruled.subnetRules(apps),
    want: "pass",
  },
  {
    name: "every network is allowed",
    given: spokeCluster(networks(landscape().registry(), { apps: acr })),
    want: "pass",
  },
  {
    name: "no rule of the nodes' subnet",
    given: unruled.subnetRules(subnetIdOf("hub", "endpoints")),
    want: "fail",
    args: { consumer: "shop-cluster", subnets: ["apps"] },
    evidence: [
      [
        {
          service: "Microsoft.ContainerRegistry",
          provisioningState: "Succeeded",
        },
      ],
      "Deny",
    ],
  },
  {
    name: "the address of the NAT gateway is allowed, but it is not what arrives",
    given: spokeCluster(at(["198.51.100.20"])),
    want: "fail",
  },
  {
    name: "the subnet of one pool has a rule, that of the other has none",
    given: at([], { apps: acr, endpoints: acr })
      .subnetRules(apps)
      .cluster({
        properties: {
          agentPoolProfiles: [
            { name: "one", vnetSubnetID: apps },
            { name: "two", vnetSubnetID: subnetIdOf("hub", "endpoints") },
          ],
        },
      }),
    want: "fail",
    args: { subnets: ["endpoints"] },
  },
  {
    name: "a web app in a subnet with a rule, which does not hold for it",
    given: at([]).subnetRules(apps).webApp({ properties: throughSpoke }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "no service endpoint",
    given: spokeCluster(at([], {})),
    want: "not-applicable",
  },
  {
    name: "nodes that pull through a proxy, which stands in another subnet",
    given: at(["198.51.100.20"]).cluster({
      properties: {
        agentPoolProfiles: [{ name: "nodes", vnetSubnetID: apps }],
        httpProxyConfig: { httpProxy: "http://proxy.contoso.com:3128" },
      },
    }),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "another cloud, where addresses decide",
    given: spokeCluster(at([], { apps: acr }, china)),
    want: "not-applicable",
  },
  {
    name: "the private path is taken",
    given: spokeCluster(
      zoneFor(networks(privateRegistry(), { apps: acr }), "spoke"),
    ),
    want: "not-applicable",
  },
  {
    name: "a web app on the public route",
    given: at([]).webApp(),
    want: "not-applicable",
  },
  {
    name: "subnet rules that may not be read",
    given: unruled.deny("subnetRules"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an unreadable network",
    given: unruled.deny("virtualNetworks"),
    want: "unknown",
    fact: "consumer.admission",
  },
]);
