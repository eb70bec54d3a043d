import type { PanelState } from "../report/panel-protocol.ts";
import type { JourneyView, ReportView } from "../report/view.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

/** What a repair changed, pull by pull, on facts read before and after it. */
export function comparison(
  repair: NonNullable<PanelState["repair"]>,
  after: ReportView,
  words: PanelState["words"],
): HTMLElement {
  const { before, title, verified } = repair;
  return element(
    "section",
    {
      class: `comparison ${verified ? "passes" : "unknown"}`,
      "aria-labelledby": "repair",
    },
    element(
      "h2",
      { id: "repair" },
      icon(verified ? "pass" : "unknown"),
      verified ? words["repair.verified"] : words["repair.unverified"],
    ),
    element("p", {}, title),
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heading(after.labels.journeys),
          heading(after.labels.before),
          heading(after.labels.after),
        ),
      ),
      element(
        "tbody",
        {},
        ...after.journeys.map((journey) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, journey.consumer),
            cell(counterpart(journey, before), words),
            cell(journey, words),
          ),
        ),
      ),
    ),
  );
}

function heading(text: string): HTMLElement {
  return element("th", { scope: "col" }, text);
}

function cell(
  journey: JourneyView | undefined,
  words: PanelState["words"],
): HTMLElement {
  if (journey === undefined) {
    return element("td", {}, "–");
  }
  const stop = journey.hops.find(({ verdict }) => verdict === "fail");
  const word = words[`verdict.${journey.verdict}`];
  return element(
    "td",
    { class: journey.verdict },
    stop === undefined ? word : `${word} (${stop.label})`,
  );
}

function counterpart(
  { consumerId, image }: JourneyView,
  before: ReportView,
): JourneyView | undefined {
  return before.journeys.find(
    (journey) => journey.consumerId === consumerId && journey.image === image,
  );
}
