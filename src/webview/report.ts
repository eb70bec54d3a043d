import type { PanelState } from "../report/panel-protocol.ts";
import { comparison } from "./comparison.ts";
import { element } from "./element.ts";
import { findingsSection } from "./finding.ts";
import { journeyCard, worstFirst } from "./journey.ts";
import { namesSection } from "./names.ts";
import { notices } from "./notices.ts";
import { reportBanner } from "./report-banner.ts";

/** The whole page: verdict first, then each pull, then what was found and what repairs it. */
export function report(state: PanelState): HTMLElement[] {
  const { view } = state;
  return [
    reportBanner(state),
    element(
      "main",
      {},
      notices(state),
      state.repair && comparison(state.repair, view, state.words),
      element(
        "section",
        { "aria-labelledby": "journeys" },
        element("h2", { id: "journeys" }, view.labels.journeys),
        ...worstFirst(view.journeys).map((journey) =>
          journeyCard(journey, state),
        ),
      ),
      view.findings.length > 0 && findingsSection(state),
      namesSection(view),
    ),
  ];
}
