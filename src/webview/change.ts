import type { PanelState } from "../report/panel-protocol.ts";
import type { ChangeView } from "../report/view.ts";
import { button, element } from "./element.ts";
import { ask } from "./host.ts";

/** A repair: what it is predicted to do, what it opens, whether the reader may do it, and the buttons. */
export function changeCard(change: ChangeView, state: PanelState): HTMLElement {
  const { labels } = state.view;
  const titleId = `change-${change.id}`;
  const act = (kind: "preview" | "apply" | "copy-az") => (): void => {
    ask({ kind, change: change.id });
  };
  const described = { "aria-describedby": titleId };
  return element(
    "section",
    { class: "change", "aria-labelledby": titleId },
    element("h4", { id: titleId }, change.title),
    element("p", {}, change.prediction),
    element(
      "dl",
      {},
      ...row(labels.opens, change.opens),
      ...row(labels.risk, change.risk),
      ...row(labels.permission, change.permission),
    ),
    change.obstacles.length > 0 &&
      element(
        "ul",
        { class: "obstacles" },
        ...change.obstacles.map((obstacle) => element("li", {}, obstacle)),
      ),
    element(
      "div",
      { class: "actions" },
      change.applicable &&
        button(
          { id: `apply-${change.id}`, class: "primary", ...described },
          act("apply"),
          labels.apply,
        ),
      change.applicable &&
        button(
          { id: `preview-${change.id}`, class: "secondary", ...described },
          act("preview"),
          labels.preview,
        ),
      button(
        {
          id: `copy-az-${change.id}`,
          class: change.applicable ? "secondary" : "primary",
          ...described,
        },
        act("copy-az"),
        labels.copyAz,
      ),
    ),
    element(
      "details",
      { id: `az-${change.id}`, open: !change.applicable },
      element("summary", {}, labels.az),
      element("pre", { tabindex: "0", "aria-label": labels.az }, change.az),
    ),
  );
}

function row(label: string, text: string): HTMLElement[] {
  return [element("dt", {}, label), element("dd", {}, text)];
}
