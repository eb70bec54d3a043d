import type {
  AzureFirewall,
  FirewallRule,
  RuleCollection,
} from "../../src/model/arm-firewall.ts";
import type { Route, Subnet } from "../../src/model/arm-network.ts";
import type { Builder } from "./builder.ts";
import {
  firewallIdOf,
  firewallPolicyIdOf,
  networkIdOf,
  publicIpAddressIdOf,
  subnetIdOf,
} from "./ids.ts";
import { virtualNetwork, type SubnetOptions } from "./network-documents.ts";
import { mapRows } from "./table-edits.ts";

const privateAddress = "10.0.2.4";

/** A default route to the firewall in the hub. */
export const overFirewall: Route["properties"] = {
  addressPrefix: "0.0.0.0/0",
  nextHopType: "VirtualAppliance",
  nextHopIpAddress: privateAddress,
};

/** An Azure Firewall in the hub, with the public address 198.51.100.40 and no rule unless the test says some. */
export function hubFirewall(
  from: Builder,
  subnet: SubnetOptions = {},
  properties: AzureFirewall["properties"] = {},
): Builder {
  const id = firewallIdOf("fw-hub");
  return withSubnet(from, subnet)
    .publicIpAddress("ip-firewall", "198.51.100.40")
    .row("azureFirewalls", id, {
      id,
      name: "fw-hub",
      properties: {
        ipConfigurations: [
          {
            properties: {
              privateIPAddress: privateAddress,
              subnet: { id: subnetIdOf("hub", "AzureFirewallSubnet") },
              publicIPAddress: { id: publicIpAddressIdOf("ip-firewall") },
            },
          },
        ],
        ...properties,
      },
    });
}

function withSubnet(from: Builder, options: SubnetOptions): Builder {
  const { properties } = virtualNetwork({
    name: "hub",
    subnets: { AzureFirewallSubnet: { prefix: "10.0.2.0/26", ...options } },
  });
  const added: readonly Subnet[] = properties.subnets ?? [];
  return from.with((state) => ({
    ...state,
    virtualNetworks: mapRows(state.virtualNetworks, (network) =>
      network.id === networkIdOf("hub")
        ? {
            ...network,
            properties: {
              ...network.properties,
              subnets: [...(network.properties.subnets ?? []), ...added],
            },
          }
        : network,
    ),
  }));
}

/** A policy with one group of rule collections. */
export function firewallPolicy(
  from: Builder,
  name: string,
  collections: readonly RuleCollection[],
  base?: string,
): Builder {
  const id = firewallPolicyIdOf(name);
  return from
    .row("firewallPolicies", id, {
      id,
      name,
      properties: base ? { basePolicy: { id: firewallPolicyIdOf(base) } } : {},
    })
    .row("ruleCollectionGroups", id, [
      {
        id: `${id}/ruleCollectionGroups/rules`,
        name: "rules",
        properties: { priority: 100, ruleCollections: collections },
      },
    ]);
}

/** A collection of a policy that allows, or denies, what its rules name. */
export function collection(
  type: "Allow" | "Deny",
  priority: number,
  ...rules: readonly FirewallRule[]
): RuleCollection {
  return {
    ruleCollectionType: "FirewallPolicyFilterRuleCollection",
    priority,
    action: { type },
    rules,
  };
}

/** HTTPS from everywhere to some names. */
export function toNames(
  name: string,
  targetFqdns: readonly string[],
  more: FirewallRule = {},
): FirewallRule {
  return {
    name,
    ruleType: "ApplicationRule",
    sourceAddresses: ["*"],
    protocols: [{ protocolType: "Https", port: 443 }],
    targetFqdns,
    ...more,
  };
}

/** TCP port 443 from everywhere to some addresses or service tags. */
export function toAddresses(
  name: string,
  destinationAddresses: readonly string[],
  more: FirewallRule = {},
): FirewallRule {
  return {
    name,
    ruleType: "NetworkRule",
    sourceAddresses: ["*"],
    ipProtocols: ["TCP"],
    destinationAddresses,
    destinationPorts: ["443"],
    ...more,
  };
}
