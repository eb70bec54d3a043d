import { union, type AddressSet } from "./address-set.ts";
import type { NetworkRuleSet } from "./arm.ts";
import { parseRange } from "./ipv4.ts";
import { oncePer } from "./remember.ts";

/** What the address rules of a registry let in. */
export interface AllowedAddresses {
  readonly allowed: AddressSet;
  /** Whether a rule cannot be read; such a rule lets nobody in. */
  readonly malformed: boolean;
}

/** Read once: a rule set is asked for thousands of consumers. */
export const allowedAddresses = oncePer(
  ({ ipRules }: NetworkRuleSet): AllowedAddresses => {
    const values = (ipRules ?? [])
      .filter(({ action }) => (action ?? "Allow") === "Allow")
      .map(({ value }) => parseRange(value));
    return {
      allowed: union(values.filter((value) => value !== undefined)),
      malformed: values.includes(undefined),
    };
  },
);
