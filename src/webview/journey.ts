import type { PanelState } from "../report/panel-protocol.ts";
import type { JourneyView } from "../report/view.ts";
import { verdictChip } from "./chip.ts";
import { element } from "./element.ts";
import { findingId } from "./finding.ts";
import { hopRow } from "./hops.ts";

const order: Readonly<Record<JourneyView["verdict"], number>> = {
  blocked: 0,
  unknown: 1,
  passes: 2,
};

/** What needs attention comes first; otherwise the order stays. */
export function worstFirst(journeys: readonly JourneyView[]): JourneyView[] {
  return journeys.toSorted((a, b) => order[a.verdict] - order[b.verdict]);
}

/** One pull: who pulls what, the way drawn as hops in a row, why it stops, what was checked. */
export function journeyCard(
  journey: JourneyView,
  state: PanelState,
): HTMLElement {
  const { labels } = state.view;
  const id = `journey-${journey.index}`;
  return element(
    "article",
    { class: `card ${journey.verdict}`, "aria-labelledby": id },
    element(
      "div",
      { class: "headline" },
      element(
        "h3",
        { id },
        element("span", { class: "quiet" }, journey.kind),
        " ",
        journey.consumer,
      ),
      verdictChip(journey.verdict, state.words[`verdict.${journey.verdict}`]),
    ),
    element(
      "p",
      { class: "quiet" },
      `${labels.image}: `,
      journey.image === null
        ? labels.unknownImage
        : element("code", {}, journey.image),
    ),
    hopRow(journey.hops, state.words.hops),
    element(
      "p",
      { class: "sentence" },
      [journey.sentence, journey.proof, journey.rights]
        .filter(Boolean)
        .join(" "),
    ),
    list(`notes-${journey.index}`, labels.notes, journey.notes, true),
    causes(journey, state),
    list(`texts-${journey.index}`, labels.texts, journey.texts, true),
    list(
      `checked-${journey.index}`,
      labels.checked,
      journey.checked,
      journey.verdict === "passes",
    ),
    list(
      `missed-${journey.index}`,
      labels.couldNotLook,
      journey.couldNotLook,
      journey.verdict === "unknown",
    ),
  );
}

function causes(journey: JourneyView, { view }: PanelState): HTMLElement {
  const found = journey.findings.flatMap((index) => {
    const finding = view.findings[index];
    return finding === undefined ? [] : [{ index, finding }];
  });
  return found.length === 0
    ? element("p", { class: "quiet" }, view.labels.nothingFound)
    : element(
        "ul",
        { class: "causes" },
        ...found.map(({ index, finding }) =>
          element(
            "li",
            { class: finding.severity },
            element("a", { href: `#${findingId(index)}` }, finding.title),
            element("p", {}, finding.message),
          ),
        ),
      );
}

function list(
  id: string,
  title: string,
  items: readonly string[],
  open: boolean,
): HTMLElement | false {
  return (
    items.length > 0 &&
    element(
      "details",
      { id, open },
      element("summary", {}, `${title} (${items.length})`),
      element("ul", {}, ...items.map((item) => element("li", {}, item))),
    )
  );
}
