import { BlockList, isIPv4 } from "node:net";
import type { LocalCloud } from "../cloud.ts";
import { list, object, text } from "../json.ts";
import type { Resource } from "../tenant-file.ts";

/** The address under which a registry sees a connection from a loopback address. */
export function publicAddressOf(cloud: LocalCloud, source: string): string {
  return cloud.tenant.addresses[source] ?? source;
}

/**
 * Whether the registry's network rules admit an address at its public endpoint.
 * Rules: "Configure public IP network rules", "Disable public network access" of the registry's documentation.
 */
export function admits(registry: Resource, address: string): boolean {
  const { publicNetworkAccess, networkRuleSet } = registry.properties;
  if (publicNetworkAccess === "Disabled") {
    return false;
  }
  const { defaultAction, ipRules } = object(networkRuleSet);
  return (
    defaultAction !== "Deny" ||
    list(ipRules).some((rule) => contains(text(object(rule)["value"]), address))
  );
}

function contains(value: string, address: string): boolean {
  const [network = "", length = "32"] = value.split("/");
  if (!isIPv4(network) || !isIPv4(address)) {
    return false;
  }
  const range = new BlockList();
  range.addSubnet(network, Number(length), "ipv4");
  return range.check(address, "ipv4");
}

/** Where the registry refuses: at every request, or at its token endpoints only. */
export function deniedAt(registry: Resource): "v2" | "token" {
  return object(registry["tags"])["sandbox-denied-at"] === "token"
    ? "token"
    : "v2";
}
