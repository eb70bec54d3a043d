import "./base.css";
import "./verdict.css";
import "./head.css";
import "./card.css";
import "./journey.css";
import "./names.css";
import "./explanation.css";
import type { ExplanationState } from "../report/explanation-protocol.ts";
import type { PanelState } from "../report/panel-protocol.ts";
import { explanation } from "./explanation.ts";
import { ask, keep } from "./host.ts";
import { report } from "./report.ts";

window.addEventListener(
  "message",
  ({ data }: MessageEvent<PanelState | ExplanationState>) => {
    keep(data);
    show(data);
  },
);
ask({ kind: "ready" });

/** Draws everything anew, and leaves the focus and open details where they were. */
function show(state: PanelState | ExplanationState): void {
  const focused = document.activeElement?.id;
  const open = new Set(
    [...document.querySelectorAll("details[open]")].map(({ id }) => id),
  );
  document.documentElement.lang = state.view.language;
  document.title = state.view.title;
  document.body.replaceChildren(
    ...("kind" in state ? explanation(state) : report(state)),
  );
  for (const details of document.querySelectorAll("details")) {
    details.open ||= open.has(details.id);
  }
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}
