import type { ExplanationState } from "../../report/explanation-protocol.ts";
import { loadExplain } from "../load.ts";
import { language } from "../say.ts";
import type { ExplainedText, KeptExplanation } from "./explained-text.ts";

/** What the web view of an explanation shows. */
export async function explanationState(
  explained: ExplainedText | KeptExplanation,
): Promise<ExplanationState> {
  const { explanationView } = await loadExplain();
  const { origin, place, consumerId, explanation, notes = [] } = explained;
  const kept: KeptExplanation = {
    origin,
    explanation,
    notes,
    ...(place === undefined ? {} : { place }),
    ...(consumerId === undefined ? {} : { consumerId }),
  };
  return {
    kind: "explanation",
    view: explanationView(explanation, language),
    origin,
    notes,
    hasDocument: place !== undefined,
    explained: kept,
  };
}

/** The explanation that an earlier window kept; undefined when it is not one of ours. */
export function keptExplanation(state: unknown): KeptExplanation | undefined {
  const isState =
    typeof state === "object" &&
    state !== null &&
    "kind" in state &&
    state.kind === "explanation" &&
    "explained" in state;
  return isState ? (state.explained as KeptExplanation) : undefined;
}
