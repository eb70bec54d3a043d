import type { PanelState } from "../report/panel-protocol.ts";
import type { EvidenceView, FindingView } from "../report/view.ts";
import { changeCard } from "./change.ts";
import { button, element } from "./element.ts";
import { ask } from "./host.ts";
import { icon } from "./icon.ts";

export function findingId(index: number): string {
  return `finding-${index}`;
}

/** Everything that was found, each with its proof and with the changes that repair it. */
export function findingsSection(state: PanelState): HTMLElement {
  const { view } = state;
  const offered = new Set<string>();
  return element(
    "section",
    { "aria-labelledby": "findings" },
    element("h2", { id: "findings" }, view.labels.findings),
    ...view.findings.map((finding, index) =>
      findingCard(finding, index, state, offered),
    ),
  );
}

/** A change that several findings offer is shown with the first of them. */
function findingCard(
  finding: FindingView,
  index: number,
  state: PanelState,
  offered: Set<string>,
): HTMLElement {
  const { view } = state;
  const id = findingId(index);
  const changes = view.changes.filter(
    (change) => finding.changes.includes(change.id) && !offered.has(change.id),
  );
  changes.forEach((change) => offered.add(change.id));
  return element(
    "article",
    {
      id,
      class: `card finding ${finding.severity}`,
      "aria-labelledby": `${id}-title`,
      tabindex: "-1",
    },
    element(
      "div",
      { class: "headline" },
      element("h3", { id: `${id}-title` }, finding.title),
      element(
        "span",
        { class: "quiet" },
        `${finding.severityText} · ${finding.hopText}`,
      ),
    ),
    element("p", {}, finding.message),
    finding.evidence.length > 0 && evidenceList(finding.evidence, state),
    finding.commands !== "" && commandLines(finding.commands, index, state),
    element(
      "p",
      { class: "quiet" },
      element("code", {}, finding.rule),
      " · ",
      element("a", { href: finding.help }, view.labels.help),
    ),
    ...changes.map((change) => changeCard(change, state)),
  );
}

/** What to run where no change is offered. */
function commandLines(
  commands: string,
  index: number,
  { view: { labels } }: PanelState,
): HTMLElement {
  return element(
    "details",
    { id: `commands-${index}` },
    element("summary", {}, labels.commands),
    element("pre", { tabindex: "0", "aria-label": labels.commands }, commands),
    button(
      {
        id: `copy-commands-${index}`,
        class: "secondary",
        "aria-describedby": `${findingId(index)}-title`,
      },
      () => {
        ask({ kind: "copy-commands", finding: index });
      },
      icon("copy"),
      labels.copyCommands,
    ),
  );
}

function evidenceList(
  evidence: readonly EvidenceView[],
  { view }: PanelState,
): HTMLElement {
  return element(
    "div",
    { class: "evidence" },
    element("h4", {}, view.labels.evidence),
    element(
      "ul",
      {},
      ...evidence.map(({ pointer, label, value }) =>
        element(
          "li",
          {},
          button(
            { class: "link", title: view.labels.showInDocument },
            () => {
              ask({ kind: "reveal", pointer });
            },
            label,
            icon("reveal"),
          ),
          element("code", {}, value),
        ),
      ),
    ),
  );
}
