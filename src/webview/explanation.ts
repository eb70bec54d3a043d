import type { ExplanationState } from "../report/explanation-protocol.ts";
import type { CauseView, FailureView } from "../report/explained.ts";
import { banner } from "./banner.ts";
import { button, element } from "./element.ts";
import { hopRow } from "./hops.ts";
import { ask } from "./host.ts";
import { icon } from "./icon.ts";

/** What a text says: whether a registry is the problem at all, then each failure with its likely causes. */
export function explanation(state: ExplanationState): HTMLElement[] {
  const { view, origin, notes } = state;
  const { labels } = view;
  return [
    banner({
      verdict: view.related ? "blocked" : "unknown",
      word: view.related ? labels.related : labels.notRelated,
      title: view.title,
      summary: view.summary,
      facts: [{ label: labels.origin, text: origin }],
      actions: [
        button(
          { id: "copy", class: "secondary" },
          () => {
            ask({ kind: "copy-explanation" });
          },
          icon("copy"),
          labels.copy,
        ),
      ],
    }),
    element(
      "main",
      { class: "failures" },
      ...notes.map((note) =>
        element("p", { class: "notice" }, icon("warning"), note),
      ),
      ...view.failures.map((failure, index) =>
        failureCard(failure, index, state),
      ),
      view.more !== undefined && element("p", { class: "quiet" }, view.more),
    ),
  ];
}

function failureCard(
  failure: FailureView,
  index: number,
  { hasDocument, view: { labels } }: ExplanationState,
): HTMLElement {
  const id = `failure-${index}`;
  return element(
    "article",
    {
      class: `card ${failure.related ? "blocked" : "unknown"}`,
      "aria-labelledby": id,
    },
    element(
      "div",
      { class: "headline" },
      element("h2", { id }, failure.subject),
      element(
        "span",
        { class: "quiet" },
        failure.related ? failure.hop : labels.notRelated,
      ),
    ),
    failure.hops.length > 0 && hopRow(failure.hops, labels.hops),
    element("p", { class: "sentence" }, failure.symptom),
    element(
      "figure",
      {},
      element("blockquote", {}, element("code", {}, failure.said)),
      element("figcaption", { class: "quiet" }, failure.facts.join(" · ")),
    ),
    failure.causes.length > 0 &&
      element("h3", { id: `${id}-causes` }, failure.causesTitle),
    failure.causes.length > 0 &&
      element(
        "ol",
        { class: "likely", "aria-labelledby": `${id}-causes` },
        ...failure.causes.map((cause) => causeItem(cause, labels.checks)),
      ),
    element(
      "div",
      { class: "actions" },
      failure.related &&
        button(
          { id: `diagnose-${index}`, class: "primary", "aria-describedby": id },
          () => {
            ask({ kind: "diagnose-journey", failure: index });
          },
          labels.diagnose,
        ),
      hasDocument &&
        button(
          { id: `show-${index}`, class: "secondary", "aria-describedby": id },
          () => {
            ask({ kind: "show-line", failure: index });
          },
          icon("reveal"),
          labels.show,
        ),
    ),
  );
}

function causeItem(
  { text, confirm, checks }: CauseView,
  checksLabel: string,
): HTMLElement {
  return element(
    "li",
    {},
    text,
    element("p", { class: "quiet" }, confirm),
    checks.length > 0 &&
      element(
        "ul",
        { class: "checks", "aria-label": checksLabel },
        ...checks.map(({ rule, title }) =>
          element(
            "li",
            {},
            button(
              { class: "link" },
              () => {
                ask({ kind: "open-help", rule });
              },
              title,
            ),
          ),
        ),
      ),
  );
}
