import { rule } from "../../../engine/rule.ts";
import { judgeAddressRules } from "../../failing-address-rules.ts";
import type { AddressRule } from "../../address-rules.ts";

export default rule({
  id: "registry-ip-rule-redundant",
  hop: null,
  severity: "hint",
  needs: ["registry"],
  judge(judge) {
    return judgeAddressRules(judge, coveredByOthers);
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});

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
