import { fail, notApplicable, pass, type Judge } from "../engine/rule.ts";
import type { Verdict } from "../model/verdict.ts";
import { addressRules, type AddressRule } from "./address-rules.ts";

/** Fails with the IP rules that a rule objects to. */
export function judgeAddressRules(
  { know, evidence }: Judge<"registry">,
  objectionable: (rules: readonly AddressRule[]) => readonly AddressRule[],
): Verdict {
  const rules = addressRules(know("registry"));
  if (rules.length === 0) {
    return notApplicable();
  }
  const wrong = objectionable(rules);
  return wrong.length === 0
    ? pass()
    : fail({
        evidence: wrong.map(({ index }) =>
          evidence(
            "registry",
            "properties",
            "networkRuleSet",
            "ipRules",
            index,
          ),
        ),
        args: { values: wrong.map(({ value }) => value) },
      });
}
