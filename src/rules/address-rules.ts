import { parseRange, type AddressRange } from "../model/ipv4.ts";
import type { Registry } from "../model/arm.ts";

/** An IP rule of a registry, and its place in the list. */
export interface AddressRule {
  readonly value: string;
  readonly index: number;
  /** Undefined when the value is neither an IPv4 address nor an IPv4 block. */
  readonly range: AddressRange | undefined;
}

export function addressRules({ properties }: Registry): AddressRule[] {
  return (properties.networkRuleSet?.ipRules ?? []).map(({ value }, index) => ({
    value,
    index,
    range: parseRange(value),
  }));
}
