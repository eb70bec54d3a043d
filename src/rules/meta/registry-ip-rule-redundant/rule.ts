import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { blockText } from "../../../model/ipv4.ts";
import { addressRules, type AddressRule } from "../../address-rules.ts";
import { joinableRules, type Joinable } from "../../joinable-rules.ts";

export default rule({
  id: "registry-ip-rule-redundant",
  hop: null,
  severity: "hint",
  needs: ["registry"],
  judge({ know, evidence }) {
    const rules = addressRules(know("registry"));
    if (rules.length === 0) {
      return notApplicable();
    }
    const covered = coveredByOthers(rules);
    const joinable = joinableRules(
      rules.filter((each) => !covered.includes(each)),
    );
    const joined = joinable.flatMap((each) => each.rules);
    if (covered.length + joined.length === 0) {
      return pass();
    }
    return fail({
      ...wordingOf(covered, joinable),
      evidence: [...covered, ...joined].map(({ index }) =>
        evidence("registry", "properties", "networkRuleSet", "ipRules", index),
      ),
      args: {
        values: covered.map(({ value }) => value),
        joins: joinable.map(joinText),
        count: rules.length,
        fewer: rules.length - covered.length - joined.length + joinable.length,
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});

function wordingOf(
  covered: readonly AddressRule[],
  joinable: readonly Joinable[],
): { readonly wording?: string } {
  if (joinable.length === 0) {
    return {};
  }
  return { wording: covered.length === 0 ? "joinable" : "both" };
}

function joinText({ rules, block }: Joinable): string {
  return `${rules.map(({ value }) => value).join(" + ")} = ${blockText(block)}`;
}

/** In the order of their first addresses, the widest first, a rule is covered when an earlier one ends no sooner. */
function coveredByOthers(rules: readonly AddressRule[]): AddressRule[] {
  const sorted = rules
    .flatMap((rule) => (rule.range ? [{ rule, range: rule.range }] : []))
    .sort(
      (a, b) => a.range.first - b.range.first || b.range.last - a.range.last,
    );
  const covered: AddressRule[] = [];
  let reached = -1;
  for (const { rule, range } of sorted) {
    if (range.last <= reached) {
      covered.push(rule);
    }
    reached = Math.max(reached, range.last);
  }
  return covered;
}
