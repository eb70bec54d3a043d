import type { Say } from "../messages/text.ts";
import type { HopState } from "../model/verdict.ts";
import type { HopView } from "./view.ts";

/** A hop of a pull's way in words. */
export function hopView({ hop, verdict }: HopState, say: Say): HopView {
  return {
    hop,
    label: say(`hop.${hop}`),
    question: say(`hop.${hop}.question`),
    verdict,
    verdictText: say(`hop-verdict.${verdict}`),
  };
}
