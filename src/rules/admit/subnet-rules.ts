import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Evidence, Verdict } from "../../model/verdict.ts";

/** Fails when a registry has subnet rules and something that they do not go with; `seen` is the evidence of the latter, where there is one. */
export function judgeSubnetRules(
  { know, evidence }: Judge<"registry.subnet-rules">,
  isAtOdds: () => boolean,
  seen: () => readonly Evidence[] = () => [],
): Verdict {
  const rules = know("registry.subnet-rules");
  if (rules.length === 0) {
    return notApplicable();
  }
  return isAtOdds()
    ? fail({
        evidence: [...seen(), evidence("registry.subnet-rules")],
        args: { count: rules.length },
      })
    : pass();
}
