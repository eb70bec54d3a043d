import type {
  ChangeView,
  FindingView,
  HopView,
  JourneyView,
  ReportView,
} from "./view.ts";

const marks: Readonly<Record<HopView["verdict"], string>> = {
  pass: "✓",
  fail: "✗",
  unknown: "?",
  "not-asked": "-",
  "not-reached": "·",
  "not-applicable": "·",
};

/** A report for a terminal: no colours, so that it reads the same in a log. */
export function toTerminal(view: ReportView): string {
  const blocks = [
    [
      view.title,
      view.summary,
      ...view.facts.map(({ label, text }) => `${label}: ${text}`),
    ],
    ...view.journeys.map((journey) => journeyLines(journey, view)),
    ...view.findings.map((finding) => findingLines(finding, view)),
    ...view.changes.map((change) => changeLines(change, view)),
  ];
  return blocks
    .map((lines) => lines.map(plain).join("\n"))
    .join("\n\n")
    .concat("\n");
}

function journeyLines(journey: JourneyView, view: ReportView): string[] {
  return [
    `${journey.kind} ${journey.consumer}  ${journey.image ?? `(${view.labels.unknownImage})`}`,
    `  ${journey.hops.map((hop) => `${marks[hop.verdict]} ${hop.label}`).join("  ")}`,
    `  ${[journey.sentence, journey.proof].filter(Boolean).join(" ")}`,
    ...section(view.labels.checked, journey.checked),
    ...section(view.labels.couldNotLook, journey.couldNotLook),
  ];
}

function findingLines(finding: FindingView, view: ReportView): string[] {
  return [
    `${finding.severityText}: ${finding.title}  [${finding.rule}, ${finding.hopText}]`,
    `  ${finding.message}`,
    ...section(
      view.labels.evidence,
      finding.evidence.map(({ label, value }) => `${label} = ${value}`),
    ),
    `  ${view.labels.help}: ${finding.help}`,
  ];
}

function changeLines(change: ChangeView, view: ReportView): string[] {
  return [
    `${view.labels.repairs}: ${change.title}  [${change.id}]`,
    `  ${change.prediction}`,
    `  ${change.opens}`,
    `  ${view.labels.risk}: ${change.risk}`,
    `  ${change.permission}`,
    ...change.obstacles.map((obstacle) => `  ${obstacle}`),
    ...section(view.labels.az, change.az.split("\n")),
  ];
}

function section(label: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`  ${label}:`, ...items.map((item) => `    ${item}`)];
}

/** Names come from Azure: a control character among them must not reach the terminal. */
function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}]/gu, " ");
}
