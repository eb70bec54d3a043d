import type { Reference, Resource } from "./arm.ts";

// Azure Firewall and its policies, providers of Microsoft.Network, as `arm.ts` keeps documents.

export type AzureFirewall = Resource<{
  readonly ipConfigurations?: readonly {
    readonly properties?: {
      readonly privateIPAddress?: string;
      readonly subnet?: Reference;
      readonly publicIPAddress?: Reference;
    };
  }[];
  readonly firewallPolicy?: Reference;
  /** Rules without a policy ("classic"). */
  readonly networkRuleCollections?: readonly ClassicCollection[];
  readonly applicationRuleCollections?: readonly ClassicCollection[];
}>;

export interface ClassicCollection {
  readonly properties: Omit<RuleCollection, "ruleCollectionType">;
}

export type FirewallPolicy = Resource<{
  /** The policy whose rules come before its own. */
  readonly basePolicy?: Reference;
}>;

export type RuleCollectionGroup = Resource<{
  readonly priority?: number;
  readonly ruleCollections?: readonly RuleCollection[];
}>;

export interface RuleCollection {
  /** `FirewallPolicyFilterRuleCollection`, or one that translates inbound addresses. */
  readonly ruleCollectionType?: string;
  readonly priority?: number;
  readonly action?: { readonly type?: string };
  readonly rules?: readonly FirewallRule[];
}

/** A network rule or an application rule; in a policy `ruleType` says which, in a classic firewall the collection does. */
export interface FirewallRule {
  readonly name?: string;
  readonly ruleType?: string;
  readonly sourceAddresses?: readonly string[];
  readonly sourceIpGroups?: readonly string[];
  readonly ipProtocols?: readonly string[];
  /** Names in a classic network rule, protocol and port in an application rule. */
  readonly protocols?: readonly (
    string | { readonly protocolType?: string; readonly port?: number }
  )[];
  readonly destinationAddresses?: readonly string[];
  readonly destinationIpGroups?: readonly string[];
  readonly destinationFqdns?: readonly string[];
  readonly destinationPorts?: readonly string[];
  readonly targetFqdns?: readonly string[];
  readonly targetUrls?: readonly string[];
  readonly fqdnTags?: readonly string[];
  readonly webCategories?: readonly string[];
  readonly terminateTLS?: boolean;
}

export type IpGroup = Resource<{ readonly ipAddresses?: readonly string[] }>;
