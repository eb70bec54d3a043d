import { includes } from "../model/address-set.ts";
import { parseRange, withoutMapping } from "../model/ipv4.ts";
import { sameId } from "../model/arm-id.ts";
import type { Registry, SubnetRule } from "../model/arm.ts";
import { cloudOfLoginServer } from "../model/cloud.ts";
import { allowedAddresses } from "../model/network-rules.ts";
import { subnetIdOf } from "../model/subnet-rule.ts";

/** Who knocks at the public endpoint. */
export interface Source {
  /** The public address or block, when it is known. */
  readonly address?: string;
  /** A trusted service of the documentation whose identity condition holds. App Service and AKS never are. */
  readonly trusted?: boolean;
  /** A task that pulls with its system-assigned identity. */
  readonly taskIdentity?: boolean;
  readonly subnet?: {
    readonly id: string;
    /** Whether the subnet has the service endpoint of container registries. */
    readonly serviceEndpoint: boolean;
  };
}

export interface GateVerdict {
  readonly verdict: "allow" | "deny" | "unknown";
  readonly reason:
    | "trusted-bypass"
    | "tasks-bypass"
    | "public-disabled"
    | "no-rules-in-sku"
    | "inconsistent-state"
    | "default-allow"
    | "ip-rule"
    | "subnet-rule"
    | "no-source-address"
    | "malformed-rule"
    | "default-deny";
}

/**
 * What a registry's public endpoint says to a source. The first condition that holds decides. Traffic over a private
 * endpoint never meets this gate. Source: "Configure public IP network rules" and "Allow trusted services",
 * Azure Container Registry documentation.
 */
export function publicGate(
  registry: Registry,
  subnetRules: readonly SubnetRule[],
  source: Source,
): GateVerdict {
  const { networkRuleSet, publicNetworkAccess = "Enabled" } =
    registry.properties;
  const bypass = bypassReason(registry, subnetRules, source);
  if (bypass) {
    return { verdict: "allow", reason: bypass };
  }
  if (publicNetworkAccess === "Disabled") {
    return { verdict: "deny", reason: "public-disabled" };
  }
  const allowsByDefault =
    (networkRuleSet?.defaultAction ?? "Allow") === "Allow";
  if (registry.sku?.name !== "Premium") {
    return allowsByDefault
      ? { verdict: "allow", reason: "no-rules-in-sku" }
      : { verdict: "unknown", reason: "inconsistent-state" };
  }
  if (allowsByDefault) {
    return { verdict: "allow", reason: "default-allow" };
  }
  return judgeRules(registry, subnetRules, source);
}

function bypassReason(
  { properties }: Registry,
  subnetRules: readonly SubnetRule[],
  source: Source,
): "trusted-bypass" | "tasks-bypass" | undefined {
  if (
    (properties.networkRuleBypassOptions ?? "AzureServices") !== "AzureServices"
  ) {
    return undefined;
  }
  if (source.trusted && subnetRules.length === 0) {
    return "trusted-bypass";
  }
  return source.taskIdentity && properties.networkRuleBypassAllowedForTasks
    ? "tasks-bypass"
    : undefined;
}

/**
 * A subnet with the service endpoint arrives from private addresses and under its own name: rules about public addresses no
 * longer hold for it. Source: "Virtual network service endpoints", Azure Virtual Network.
 */
function judgeRules(
  { properties }: Registry,
  subnetRules: readonly SubnetRule[],
  { address, subnet }: Source,
): GateVerdict {
  if (
    subnet?.serviceEndpoint &&
    cloudHasServiceEndpoints(properties.loginServer)
  ) {
    return subnetRules.some((rule) => sameId(subnetIdOf(rule), subnet.id))
      ? { verdict: "allow", reason: "subnet-rule" }
      : { verdict: "deny", reason: "default-deny" };
  }
  const { allowed, malformed } = allowedAddresses(
    properties.networkRuleSet ?? {},
  );
  const range = address && parseRange(withoutMapping(address));
  if (range && includes(allowed, range)) {
    return { verdict: "allow", reason: "ip-rule" };
  }
  if (!address) {
    return { verdict: "unknown", reason: "no-source-address" };
  }
  return malformed
    ? { verdict: "unknown", reason: "malformed-rule" }
    : { verdict: "deny", reason: "default-deny" };
}

/** Service endpoints of registries exist in the public cloud only. */
export function cloudHasServiceEndpoints(loginServer: string): boolean {
  const kind = cloudOfLoginServer(loginServer)?.kind;
  return kind !== "china" && kind !== "usgov";
}
