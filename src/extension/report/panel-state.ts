import type { PanelState, PanelWord } from "../../report/panel-protocol.ts";
import type { Run, Runs } from "../runs.ts";
import { language, say } from "../say.ts";

/** What the web view of a run shows now. */
export function panelState(run: Run, runs: Runs): PanelState {
  return {
    key: run.key,
    target: run.target,
    view: run.view,
    readAt: new Date(run.diagnosis.at).toLocaleString(language),
    stale: runs.isStale(run),
    restored: false,
    ...(run.repair === undefined ? {} : { repair: run.repair }),
    words: panelWords(),
  };
}

/** The state that an earlier window kept; undefined when it is not one of ours. */
export function restoredState(kept: unknown): PanelState | undefined {
  const isState =
    typeof kept === "object" &&
    kept !== null &&
    "key" in kept &&
    "view" in kept &&
    "target" in kept;
  return isState
    ? { ...(kept as PanelState), restored: true, words: panelWords() }
    : undefined;
}

const words: readonly PanelWord[] = [
  "diagnoseAgain",
  "copyReport",
  "copyHosts",
  "openDocument",
  "verdict.blocked",
  "verdict.passes",
  "verdict.unknown",
  "hops",
  "repair.verified",
  "repair.unverified",
  "restored",
];

function panelWords(): PanelState["words"] {
  return Object.fromEntries(
    words.map((word) => [word, say(`extension.panel.${word}`)]),
  ) as PanelState["words"];
}
