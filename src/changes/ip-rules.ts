import type { IpRule, NetworkRuleSet } from "../model/arm.ts";
import { parseRange } from "../model/ipv4.ts";
import { allowedAddresses } from "../model/network-rules.ts";
import {
  count,
  isEmpty,
  subtract,
  union,
  type AddressSet,
} from "../model/address-set.ts";

/** The rule set with more rules, and which values were added. */
export interface Widened {
  readonly ruleSet: NetworkRuleSet;
  readonly added: readonly string[];
}

/** Addresses of the values that are well-formed. */
function setOf(values: readonly string[]): AddressSet {
  return union(values.flatMap((value) => parseRange(value) ?? []));
}

/** Adds a rule for each address that no rule covers yet. Every rule that is there stays, in its order. */
export function addAddresses(
  ruleSet: NetworkRuleSet,
  addresses: readonly string[],
): Widened {
  const rules: IpRule[] = [...(ruleSet.ipRules ?? [])];
  const added: string[] = [];
  const { allowed } = allowedAddresses(ruleSet);
  let covered: AddressSet = [];
  for (const value of addresses) {
    const outside = subtract(setOf([value]), allowed);
    if (!isEmpty(subtract(outside, covered))) {
      rules.push({ action: "Allow", value });
      added.push(value);
      covered = union(covered, outside);
    }
  }
  return { ruleSet: { ...ruleSet, ipRules: rules }, added };
}

/** Takes out the rules with exactly these values, once each; everything else stays. */
export function removeAddresses(
  ruleSet: NetworkRuleSet,
  values: readonly string[],
): { readonly ruleSet: NetworkRuleSet; readonly removed: readonly string[] } {
  const left = [...values];
  const removed: string[] = [];
  const ipRules = (ruleSet.ipRules ?? []).filter(({ value }) => {
    const at = left.indexOf(value);
    if (at === -1) {
      return true;
    }
    removed.push(...left.splice(at, 1));
    return false;
  });
  return { ruleSet: { ...ruleSet, ipRules }, removed };
}

/** How many addresses the added values admit that the rule set does not. */
export function newlyAdmitted(
  ruleSet: NetworkRuleSet,
  added: readonly string[],
): number {
  return count(subtract(setOf(added), allowedAddresses(ruleSet).allowed));
}
