import { fail, notApplicable, pass, type Judge } from "../engine/rule.ts";
import type { Verdict } from "../model/verdict.ts";

/** The share of a limit from which on it is worth a word. */
const nearly = 0.9;

/** Fails when a registry uses nearly all of what it may have of something. */
export function judgeUsage(
  { know, evidence }: Judge<"registry.usages">,
  name: string,
): Verdict {
  const usages = know("registry.usages");
  const index = usages.findIndex((usage) => usage.name === name);
  const usage = usages[index];
  if (!usage || usage.limit <= 0) {
    return notApplicable();
  }
  const { currentValue: used, limit } = usage;
  return used < nearly * limit
    ? pass()
    : fail({
        evidence: [evidence("registry.usages", index)],
        args: { used, limit },
      });
}
