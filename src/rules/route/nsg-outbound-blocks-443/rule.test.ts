import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  securityGroupIdOf,
  subscription,
} from "../../../../test/landscapes/ids.ts";
import {
  globalImage,
  networks,
  privateRegistry,
  regionalImage,
  regionalRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { SecurityRuleOptions } from "../../../../test/landscapes/network-documents.ts";
import nsgOutboundBlocks443 from "./rule.ts";

const denyAll: SecurityRuleOptions = {
  name: "deny-all",
  priority: 4000,
  access: "Deny",
};
const allowRegistry: SecurityRuleOptions = {
  name: "allow-acr",
  priority: 100,
  access: "Allow",
  to: "AzureContainerRegistry",
  ports: "443",
};
const allowStorage: SecurityRuleOptions = {
  name: "allow-storage",
  priority: 110,
  access: "Allow",
  to: "Storage.EastUS",
  ports: "443",
};
const allowNetwork: SecurityRuleOptions = {
  name: "allow-vnet",
  priority: 100,
  access: "Allow",
  to: "VirtualNetwork",
};
const guarded = networks(landscape().registry(), {
  apps: { securityGroup: "nsg-apps" },
});
const onPublicPath = (...rules: SecurityRuleOptions[]) =>
  spokeCluster(guarded.networkSecurityGroup("nsg-apps", ...rules));
const onPrivatePath = (...rules: SecurityRuleOptions[]) =>
  spokeCluster(
    zoneFor(
      networks(privateRegistry(), { apps: { securityGroup: "nsg-apps" } }),
      "spoke",
    ).networkSecurityGroup("nsg-apps", ...rules),
  );
/** Of all addresses of the private endpoint, only the regional endpoint's is denied. */
const regionalDenied = (image: string) =>
  spokeCluster(
    zoneFor(
      networks(regionalRegistry(), { apps: { securityGroup: "nsg-apps" } }),
      "spoke",
    ).networkSecurityGroup("nsg-apps", {
      name: "deny-regional",
      priority: 100,
      access: "Deny",
      to: "10.0.9.6",
    }),
    undefined,
    image,
  );
/** A cluster without a network of its own, and the network found in some node resource group. */
const managed = (group: string) => {
  const id = `${group}/providers/Microsoft.Network/virtualNetworks/aks-vnet`;
  return landscape()
    .registry()
    .cluster()
    .networkSecurityGroup("nsg-apps", denyAll)
    .row("virtualNetworks", id, {
      id,
      name: "aks-vnet",
      properties: {
        subnets: [
          {
            id: `${id}/subnets/aks-subnet`,
            name: "aks-subnet",
            properties: {
              addressPrefix: "10.224.0.0/16",
              networkSecurityGroup: { id: securityGroupIdOf("nsg-apps") },
            },
          },
        ],
      },
    });
};
const nodeGroup = `${subscription}/resourceGroups/MC_rg-contoso_shop-cluster_eastus`;

ruleCases(nsgOutboundBlocks443, [
  {
    name: "no group",
    given: spokeCluster(networks(landscape().registry())),
    want: "pass",
  },
  { name: "default rules", given: onPublicPath(), want: "pass" },
  {
    name: "service tags of registry and blobs before a general denial",
    given: onPublicPath(allowRegistry, allowStorage, denyAll),
    want: "pass",
  },
  {
    name: "data endpoints of its own, so blobs do not matter",
    given: spokeCluster(
      networks(
        landscape().registry({ properties: { dataEndpointEnabled: true } }),
        { apps: { securityGroup: "nsg-apps" } },
      ).networkSecurityGroup("nsg-apps", allowRegistry, denyAll),
    ),
    want: "pass",
  },
  {
    name: "the private endpoint is in the virtual network",
    given: onPrivatePath(allowNetwork, denyAll),
    want: "pass",
  },
  {
    name: "no way to the regional endpoint, for which the pull does not ask",
    given: regionalDenied(globalImage),
    want: "pass",
  },
  {
    name: "no way to the regional endpoint, which the image names",
    given: regionalDenied(regionalImage),
    want: "fail",
    args: { rule: "deny-regional", target: "10.0.9.6" },
  },
  {
    name: "a general denial",
    given: onPublicPath(denyAll),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      group: "nsg-apps",
      rule: "deny-all",
      target: "AzureContainerRegistry",
    },
  },
  {
    name: "the registry is allowed, the blobs are not",
    given: onPublicPath(allowRegistry, denyAll),
    want: "fail",
    args: { target: "Storage" },
  },
  {
    name: "the registry's tag does not help on the private path",
    given: onPrivatePath(allowRegistry, denyAll),
    want: "fail",
    args: { target: "10.0.9.5" },
  },
  {
    name: "a network that Azure made for the cluster",
    given: managed(nodeGroup),
    want: "fail",
    args: { group: "nsg-apps" },
  },
  {
    name: "a network that Azure made for another cluster",
    given: managed(nodeGroup.replace("11111111", "99999999")),
    want: "unknown",
    fact: "consumer.denial",
  },
  {
    name: "a web app that pulls through the network",
    given: guarded
      .networkSecurityGroup("nsg-apps", denyAll)
      .webApp({ properties: throughSpoke }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "an app on the public route",
    given: guarded.networkSecurityGroup("nsg-apps", denyAll).webApp(),
    want: "not-applicable",
  },
  {
    name: "this machine",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a name that leads nowhere, which is another rule's matter",
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links: { spoke: "Completed" },
      }),
    ),
    want: "not-applicable",
  },
  {
    name: "a denial of addresses that may be the registry's",
    given: onPublicPath({ ...denyAll, to: "20.0.0.0/8" }),
    want: "unknown",
    fact: "consumer.denial",
  },
  {
    name: "an unreadable group",
    given: onPublicPath().deny(
      "networkSecurityGroups",
      securityGroupIdOf("nsg-apps"),
    ),
    want: "unknown",
    fact: "consumer.denial",
  },
  {
    name: "an unreadable network",
    given: onPublicPath().deny("virtualNetworks"),
    want: "unknown",
    fact: "consumer.denial",
  },
  {
    name: "an ACR task, of which nobody knows where it runs",
    given: landscape().registry().consumer({
      kind: "acr-task",
      id: "/subscriptions/s/tasks/nightly",
      name: "nightly",
      images: [],
      because: "asked",
    }),
    want: "unknown",
    fact: "consumer.pull-route",
  },
  {
    name: "an unreadable registry",
    given: onPublicPath().deny("registries"),
    want: "unknown",
  },
]);
