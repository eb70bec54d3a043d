import type { PanelState } from "../report/panel-protocol.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

/** What a reader must know before trusting the report. The region is always there, so that a screen reader hears it fill. */
export function notices({
  stale,
  restored,
  view,
  words,
}: PanelState): HTMLElement {
  const text = restored
    ? words.restored
    : stale
      ? view.labels.stale
      : undefined;
  return element(
    "div",
    { role: "status" },
    text !== undefined &&
      element("p", { class: "notice" }, icon("warning"), text),
  );
}
