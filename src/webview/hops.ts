import type { HopView } from "../report/view.ts";
import { element } from "./element.ts";
import { icon, type IconName } from "./icon.ts";

const icons: Readonly<Record<HopView["verdict"], IconName>> = {
  pass: "pass",
  fail: "fail",
  unknown: "unknown",
  "not-asked": "waiting",
  "not-reached": "waiting",
  "not-applicable": "waiting",
};

/** The way of a pull: its hops in a row. */
export function hopRow(
  hops: readonly HopView[],
  label: string,
): HTMLOListElement {
  return element(
    "ol",
    { class: "hops", "aria-label": label },
    ...hops.map(hop),
  );
}

function hop({ label, question, verdict, verdictText }: HopView): HTMLElement {
  return element(
    "li",
    { class: `hop ${verdict}`, title: question },
    element("span", { class: "mark" }, icon(icons[verdict])),
    element("span", { class: "name" }, label),
    element("span", { class: "state" }, verdictText),
  );
}
