import type { JourneyView } from "../report/view.ts";
import { element } from "./element.ts";
import { icon, type IconName } from "./icon.ts";

export type Verdict = JourneyView["verdict"];

const icons: Readonly<Record<Verdict, IconName>> = {
  blocked: "fail",
  passes: "pass",
  unknown: "unknown",
};

/** A verdict: a mark and a word, so that colour says nothing alone. */
export function verdictChip(verdict: Verdict, word: string): HTMLElement {
  return element(
    "span",
    { class: `chip ${verdict}` },
    icon(icons[verdict]),
    word,
  );
}
