import type { PanelState } from "../report/panel-protocol.ts";
import { banner } from "./banner.ts";
import { button } from "./element.ts";
import { ask } from "./host.ts";
import { icon, type IconName } from "./icon.ts";

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
      action(
        "diagnose-again",
        "refresh",
        words.diagnoseAgain,
        state.stale || state.restored ? "primary" : "secondary",
      ),
      action("copy-report", "copy", words.copyReport),
      action("copy-hosts", "copy", words.copyHosts),
      action("open-document", "document", words.openDocument),
    ],
  });
}

/** A button that asks for something about the whole report. */
function action(
  kind: "diagnose-again" | "copy-report" | "copy-hosts" | "open-document",
  mark: IconName,
  label: string,
  rank: "primary" | "secondary" = "secondary",
): HTMLElement {
  return button(
    { id: kind, class: rank },
    () => {
      ask({ kind });
    },
    icon(mark),
    label,
  );
}
