import type { PanelState } from "../report/panel-protocol.ts";
import type { JourneyView } from "../report/view.ts";
import { element } from "./element.ts";
import { icon, type IconName } from "./icon.ts";

const icons: Readonly<Record<JourneyView["verdict"], IconName>> = {
  blocked: "fail",
  passes: "pass",
  unknown: "unknown",
};

/** The verdict of a pull or of the registry: a mark and a word, so that colour says nothing alone. */
export function verdictChip(
  verdict: JourneyView["verdict"],
  { words }: PanelState,
): HTMLElement {
  return element(
    "span",
    { class: `chip ${verdict}` },
    icon(icons[verdict]),
    words[`verdict.${verdict}`],
  );
}
