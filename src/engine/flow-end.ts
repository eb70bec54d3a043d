import { isUnroutable } from "../model/addresses.ts";
import {
  covers,
  overlaps,
  parseRange,
  type AddressRange,
} from "../model/ipv4.ts";
import type { Match } from "./first-match.ts";

/** One end of a flow: addresses of a virtual network, or a service of Azure known by the service tags that hold it. */
export type FlowEnd =
  | { readonly kind: "network"; readonly range: AddressRange }
  | {
      readonly kind: "service";
      /** Lower case, the most general last: `azurecontainerregistry.eastus`, `azurecontainerregistry`. */
      readonly tags: readonly string[];
    };

/** Whether what a rule writes of an end of a flow (`*`, an address, a block, `a-b`, a service tag) holds that end. */
export function matchesPrefix(prefix: string, end: FlowEnd): Match {
  const range = parseRange(prefix) ?? parseSpan(prefix);
  if (prefix === "*" || (range?.last === 0xffffffff && range.first === 0)) {
    return "yes";
  }
  return range ? matchesRange(range, end) : matchesTag(prefix, end);
}

function parseSpan(text: string): AddressRange | undefined {
  const [from = "", to = "", ...others] = text.split("-");
  const first = parseRange(from);
  const last = parseRange(to);
  return first && last && others.length === 0
    ? { first: first.first, last: last.last }
    : undefined;
}

/** The addresses of a service are public, but which ones it has is not known. */
function matchesRange(range: AddressRange, end: FlowEnd): Match {
  if (end.kind === "service") {
    return isUnroutable(range) ? "no" : "maybe";
  }
  if (covers(range, end.range)) {
    return "yes";
  }
  return overlaps(range, end.range) ? "maybe" : "no";
}

/** Of the tags, only VirtualNetwork holds private addresses; Internet and AzureCloud hold every service of Azure. */
function matchesTag(tag: string, end: FlowEnd): Match {
  const name = tag.toLowerCase();
  if (end.kind === "network") {
    return name === "virtualnetwork" ? "yes" : "no";
  }
  if (["internet", "azurecloud", ...end.tags].includes(name)) {
    return "yes";
  }
  return name.startsWith("azurecloud.") ? "maybe" : "no";
}

/** Whether a port (`443`, `400-500`, `*`) of a rule is the one that is meant. */
export function holdsPort(text: string, port: number): boolean {
  const [from = "", to = from] = text.split("-");
  return text === "*" || (Number(from) <= port && port <= Number(to));
}
