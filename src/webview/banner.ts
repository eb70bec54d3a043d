import type { PanelState } from "../report/panel-protocol.ts";
import { verdictChip } from "./chip.ts";
import { button, element } from "./element.ts";
import { ask } from "./host.ts";
import { icon } from "./icon.ts";

/** Which registry, the verdict in one sentence, when and where the facts were read, and what can be done with the report. */
export function banner(state: PanelState): HTMLElement {
  const { view, words } = state;
  return element(
    "header",
    { class: `banner ${view.verdict}` },
    element(
      "div",
      { class: "headline" },
      element("h1", {}, view.title),
      verdictChip(view.verdict, state),
    ),
    element("p", { class: "summary" }, view.summary),
    element(
      "dl",
      { class: "facts" },
      ...view.facts.map(({ label, text }) =>
        element(
          "div",
          {},
          element("dt", {}, label),
          element("dd", {}, text === view.at ? state.readAt : text),
        ),
      ),
    ),
    element(
      "div",
      { class: "actions" },
      button(
        {
          id: "diagnose-again",
          class: state.stale || state.restored ? "primary" : "secondary",
        },
        () => {
          ask({ kind: "diagnose-again" });
        },
        icon("refresh"),
        words.diagnoseAgain,
      ),
      button(
        { id: "copy-report", class: "secondary" },
        () => {
          ask({ kind: "copy-report" });
        },
        icon("copy"),
        words.copyReport,
      ),
      button(
        { id: "open-document", class: "secondary" },
        () => {
          ask({ kind: "open-document" });
        },
        icon("document"),
        words.openDocument,
      ),
    ),
  );
}
