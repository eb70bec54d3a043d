import type { LabelledText } from "../report/view.ts";
import { verdictChip, type Verdict } from "./chip.ts";
import { element } from "./element.ts";

interface Banner {
  readonly verdict: Verdict;
  /** The verdict in a word. */
  readonly word: string;
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly LabelledText[];
  readonly actions: readonly HTMLElement[];
}

/** The head of a page: what it is about, the verdict in one sentence, what it rests on, and what can be done with it. */
export function banner(page: Banner): HTMLElement {
  return element(
    "header",
    { class: `banner ${page.verdict}` },
    element(
      "div",
      { class: "headline" },
      element("h1", {}, page.title),
      verdictChip(page.verdict, page.word),
    ),
    element("p", { class: "summary" }, page.summary),
    element(
      "dl",
      { class: "facts" },
      ...page.facts.map(({ label, text }) =>
        element("div", {}, element("dt", {}, label), element("dd", {}, text)),
      ),
    ),
    element("div", { class: "actions" }, ...page.actions),
  );
}
