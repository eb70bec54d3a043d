import { BlockList, isIPv4 } from "node:net";

import type { FunctionTable } from "../function.ts";

/** RFC 1918. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

export const addressFunctions: FunctionTable = {
  ipv4_is_in_range: {
    parameters: ["text", "text"],
    returns: "bool",
    apply: ([address, range]) =>
      typeof address === "string" && typeof range === "string"
        ? isInRange(address, range)
        : null,
  },
  ipv4_is_private: {
    parameters: ["text"],
    returns: "bool",
    apply: ([address]) =>
      typeof address === "string" && isIPv4(address)
        ? privateRanges.some((range) => isInRange(address, range) === true)
        : null,
  },
};

/** Null when either text is no IPv4 address or range. */
function isInRange(address: string, range: string): boolean | null {
  const [network = "", prefix = "32"] = range.split("/");
  const bits = /^\d{1,2}$/.test(prefix) ? Number(prefix) : 33;
  if (!isIPv4(address) || !isIPv4(network) || bits > 32) return null;
  const list = new BlockList();
  list.addSubnet(network, bits, "ipv4");
  return list.check(address, "ipv4");
}
