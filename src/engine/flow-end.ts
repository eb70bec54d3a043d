import { isUnroutable, publicAddresses } from "../model/addresses.ts";
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
      /** Where its addresses lie; anywhere when absent. */
      readonly range?: AddressRange;
    };

/** Whether what a rule writes of an end of a flow (`*`, an address, a block, `a-b`, a service tag) holds that end. */
export function matchesPrefix(prefix: string, end: FlowEnd): Match {
  const range = parsePrefix(prefix);
  if (prefix === "*" || (range?.last === 0xffffffff && range.first === 0)) {
    return "yes";
  }
  return range ? matchesRange(range, end) : matchesTag(prefix, end);
}

/**
 * An end of a flow in parts, each of which every one of the prefixes holds as a whole or not at all. Which addresses a service has
 * is not known: it may have any that are public.
 */
export function partsOf(end: FlowEnd, prefixes: readonly string[]): FlowEnd[] {
  const whole = end.range ? [end.range] : publicAddresses;
  return whole
    .flatMap((range) => split(range, prefixes))
    .map((range) => ({ ...end, range }));
}

const everywhere: AddressRange = { first: 0, last: 0xffffffff };

function split(
  { first, last }: AddressRange,
  prefixes: readonly string[],
): AddressRange[] {
  const starts = prefixes
    .flatMap((prefix) => parsePrefix(prefix) ?? [])
    .flatMap((range) => [range.first, range.last + 1])
    .filter((start) => first < start && start <= last);
  const ordered = [...new Set([first, ...starts])].sort((a, b) => a - b);
  return ordered.map((start, index) => ({
    first: start,
    last: (ordered[index + 1] ?? last + 1) - 1,
  }));
}

function parsePrefix(text: string): AddressRange | undefined {
  return parseRange(text) ?? parseSpan(text);
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
function matchesRange(
  range: AddressRange,
  { kind, range: own = everywhere }: FlowEnd,
): Match {
  if (kind === "service" && isUnroutable(range)) {
    return "no";
  }
  if (covers(range, own)) {
    return "yes";
  }
  return overlaps(range, own) ? "maybe" : "no";
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
