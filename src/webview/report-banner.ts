import type { PanelState } from "../report/panel-protocol.ts";
import { banner } from "./banner.ts";
import { button } from "./element.ts";
import { ask } from "./host.ts";
import { icon } from "./icon.ts";

/** Which registry, the verdict in one sentence, when and where the facts were read, and what can be done with the report. */
export function reportBanner(state: PanelState): HTMLElement {
  const { view, words } = state;
  return banner({
    verdict: view.verdict,
    word: words[`verdict.${view.verdict}`],
    title: view.title,
    summary: view.summary,
    facts: view.facts.map(({ label, text }) => ({
      label,
      text: text === view.at ? state.readAt : text,
    })),
    actions: [
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
        { id: "copy-hosts", class: "secondary" },
        () => {
          ask({ kind: "copy-hosts" });
        },
        icon("copy"),
        words.copyHosts,
      ),
      button(
        { id: "open-document", class: "secondary" },
        () => {
          ask({ kind: "open-document" });
        },
        icon("document"),
        words.openDocument,
      ),
    ],
  });
}
