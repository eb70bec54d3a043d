import type {
  AzureFirewall,
  RuleCollection,
  RuleCollectionGroup,
} from "../../../model/arm-firewall.ts";
import { pointer } from "../../../model/pointer.ts";
import type { PlacedRule } from "../../firewall-rules.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import type { KnownFirewall } from "./firewall-behind.ts";

/**
 * The rules of a firewall in the order in which it reads them: network rules before application rules, those of a parent policy
 * before those of the policy itself, then by the priority of group and collection.
 */
export function firewallRulesOf(
  context: JourneyContext,
  { document, located }: KnownFirewall,
): Located<readonly PlacedRule[]> {
  const policyId = document.properties.firewallPolicy?.id;
  const rules =
    policyId === undefined
      ? drawnFrom(located, classicRules(located, document))
      : policyRules(context, policyId, []);
  return whenKnown(rules, (list) =>
    drawnFrom(rules, [
      ...list.filter(({ kind }) => kind === "network"),
      ...list.filter(({ kind }) => kind === "application"),
    ]),
  );
}

/** @param heirs the policies that inherit from this one: Azure knows no circle, a landscape from a file may hold one */
function policyRules(
  context: JourneyContext,
  policyId: string,
  heirs: readonly string[],
): Located<readonly PlacedRule[]> {
  const { landscape } = context;
  const policy = fromTable(landscape, "firewallPolicies", policyId);
  const groups = fromTable(landscape, "ruleCollectionGroups", policyId);
  return whenKnown(policy, ({ name, properties }) => {
    const baseId = properties.basePolicy?.id;
    if (heirs.includes(policyId.toLowerCase())) {
      return silent(policy, "policy-inherits-from-itself", { policy: name });
    }
    const inherited = baseId
      ? policyRules(context, baseId, [...heirs, policyId.toLowerCase()])
      : drawnFrom(policy, []);
    return whenKnown(inherited, (first) =>
      whenKnown(groups, (list) =>
        drawnFrom(groups, [...first, ...groupRules(groups, list)]),
      ),
    );
  });
}

function groupRules(
  located: Located<unknown>,
  groups: readonly RuleCollectionGroup[],
): PlacedRule[] {
  return groups
    .map((group, index) => ({ group: group.properties, index }))
    .sort((a, b) => byPriority(a.group, b.group))
    .flatMap(({ group, index }) =>
      (group.ruleCollections ?? [])
        .map((collection, at) => ({ collection, at }))
        .sort((a, b) => byPriority(a.collection, b.collection))
        .filter(({ collection: { ruleCollectionType } }) =>
          /FilterRuleCollection$/i.test(ruleCollectionType ?? ""),
        )
        .flatMap(({ collection, at }) =>
          placed(
            collection,
            `${located.pointer}${pointer(index, "properties", "ruleCollections", at, "rules")}`,
          ),
        ),
    );
}

function classicRules(
  located: Located<unknown>,
  { properties }: AzureFirewall,
): PlacedRule[] {
  const kinds = [
    ["network", "networkRuleCollections"],
    ["application", "applicationRuleCollections"],
  ] as const;
  return kinds.flatMap(([kind, list]) =>
    (properties[list] ?? [])
      .map((collection, index) => ({
        collection: collection.properties,
        index,
      }))
      .sort((a, b) => byPriority(a.collection, b.collection))
      .flatMap(({ collection, index }) =>
        placed(
          collection,
          `${located.pointer}${pointer("properties", list, index, "properties", "rules")}`,
          kind,
        ),
      ),
  );
}

function byPriority(
  a: { readonly priority?: number },
  b: { readonly priority?: number },
): number {
  return (a.priority ?? 0) - (b.priority ?? 0);
}

/** @param kind of all rules, where each rule does not say it itself */
function placed(
  { action, rules = [] }: RuleCollection,
  at: string,
  kind?: PlacedRule["kind"],
): PlacedRule[] {
  return rules.flatMap((rule, index) => {
    const own = kind ?? kindOf(rule.ruleType);
    const place = `${at}${pointer(index)}`;
    const allows = action?.type?.toLowerCase() === "allow";
    return own ? [{ kind: own, allows, rule, pointer: place }] : [];
  });
}

function kindOf(ruleType = ""): PlacedRule["kind"] | undefined {
  switch (ruleType.toLowerCase()) {
    case "networkrule":
      return "network";
    case "applicationrule":
      return "application";
    default:
      return undefined;
  }
}
