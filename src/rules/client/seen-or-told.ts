import type { Verdict } from "../../model/verdict.ts";

/**
 * What is seen of docker outweighs what a text tells. The text decides where there is nothing to see (`judgeSeen` gives
 * undefined), and where it tells of a failure and it is not known what there is to see.
 */
export function judgeSeenOrTold(
  told: Verdict,
  isSightKnown: boolean,
  judgeSeen: () => Verdict | undefined,
): Verdict {
  return told.verdict === "fail" && !isSightKnown
    ? told
    : (judgeSeen() ?? told);
}
