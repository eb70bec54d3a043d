import { isIPv4 } from "node:net";
import type { Answer } from "../http/exchange.ts";
import { list, object, text, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { armError } from "./errors.ts";
import { subnetOf } from "./view.ts";

/** IP rules of a Premium registry. Source: "Azure Container Registry service tiers", network rules. */
const maximumIpRules = 200;

/** The service's refusal of a registry's new properties, or undefined when they are sound. */
export function refuseRegistry(
  registry: Resource,
  properties: Json,
): Answer | undefined {
  const access = properties["publicNetworkAccess"];
  if (access !== undefined && access !== "Enabled" && access !== "Disabled") {
    return invalid(
      "publicNetworkAccess",
      `The value '${JSON.stringify(access)}' is not one of Enabled, Disabled`,
    );
  }
  const { networkRuleSet } = properties;
  if (networkRuleSet === undefined || networkRuleSet === null) {
    return undefined;
  }
  if (text(object(registry["sku"])["name"]) !== "Premium") {
    return invalid(
      "networkRuleSet",
      "Network rules are supported by registries of the Premium SKU only",
    );
  }
  const rules = object(networkRuleSet);
  if (rules["defaultAction"] !== "Allow" && rules["defaultAction"] !== "Deny") {
    return invalid(
      "networkRuleSet.defaultAction",
      "A default action of Allow or Deny is required",
    );
  }
  return refuseIpRules(list(rules["ipRules"]).map(object));
}

function refuseIpRules(rules: readonly Json[]): Answer | undefined {
  if (rules.length > maximumIpRules) {
    return invalid(
      "networkRuleSet.ipRules",
      `The number of IP rules, ${rules.length}, exceeds the limit of ${maximumIpRules}`,
    );
  }
  const seen = new Set<string>();
  for (const rule of rules) {
    const value = text(rule["value"]);
    if (!isIpv4OrCidr(value)) {
      return invalid(
        "networkRuleSet.ipRules",
        `The value '${value}' is not an IPv4 address or an IPv4 range in CIDR notation`,
      );
    }
    if ((rule["action"] ?? "Allow") !== "Allow") {
      return invalid(
        "networkRuleSet.ipRules",
        `The action of the IP rule '${value}' is not Allow`,
      );
    }
    if (seen.has(value)) {
      return invalid(
        "networkRuleSet.ipRules",
        `The IP rule '${value}' is given more than once`,
      );
    }
    seen.add(value);
  }
  return undefined;
}

function isIpv4OrCidr(value: string): boolean {
  const [address = "", length] = value.split("/");
  return (
    isIPv4(address) &&
    value.split("/").length <= 2 &&
    (length === undefined || (/^\d{1,2}$/.test(length) && Number(length) <= 32))
  );
}

function invalid(target: string, message: string): Answer {
  return armError(
    400,
    "InvalidParameter",
    `The parameter ${target} is not valid: ${message}.`,
    {
      target,
    },
  );
}

/**
 * The network rules after a write that replaces them. A version that does not know subnet rules leaves them as they
 * are (not documented; a fault makes it drop them).
 */
export function replacedRuleSet(
  before: unknown,
  after: unknown,
  apiVersion: string,
  dropsSubnetRules: boolean,
): unknown {
  if (typeof after !== "object" || after === null) {
    return after;
  }
  const written = object(after);
  const ipRules = list(written["ipRules"]).map((each) => ({
    action: "Allow",
    ...object(each),
  }));
  const subnetRules = apiVersion.endsWith("-preview")
    ? list(written["virtualNetworkRules"]).map((each) => ({
        action: "Allow",
        id: subnetOf(each),
      }))
    : dropsSubnetRules
      ? []
      : list(object(before)["virtualNetworkRules"]);
  return {
    defaultAction: written["defaultAction"],
    ipRules,
    ...(subnetRules.length > 0 && { virtualNetworkRules: subnetRules }),
  };
}
