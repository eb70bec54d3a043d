import type { ReportView } from "../report/view.ts";
import { element } from "./element.ts";

/** Where the registry's names should lead, and what those who ask are told; nothing without a private endpoint. */
export function namesSection({
  privateNames,
  labels,
}: ReportView): HTMLElement | false {
  if (!privateNames) {
    return false;
  }
  const { names, notes } = privateNames;
  const header = [
    labels.host,
    labels.privateEndpoint,
    labels.expected,
    labels.answers,
  ];
  return element(
    "section",
    { "aria-labelledby": "names" },
    element("h2", { id: "names" }, labels.privateNames),
    element(
      "div",
      {
        class: "table",
        tabindex: "0",
        role: "group",
        "aria-labelledby": "names",
      },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            ...header.map((label) => element("th", { scope: "col" }, label)),
          ),
        ),
        element(
          "tbody",
          {},
          ...names.map(({ host, endpoint, expected, answers }) =>
            element(
              "tr",
              {},
              element("th", { scope: "row" }, element("code", {}, host)),
              element("td", {}, endpoint),
              element("td", {}, expected),
              element(
                "td",
                {},
                element(
                  "ul",
                  {},
                  ...answers.map((answer) => element("li", {}, answer)),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    ...notes.map((note) => element("p", { class: "quiet" }, note)),
  );
}
