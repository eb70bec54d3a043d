import { hopMarks, journeyMarks } from "./marks.ts";
import { plain } from "./plain.ts";
import type {
  ChangeView,
  FindingView,
  JourneyView,
  ReportLabel,
  ReportView,
} from "./view.ts";

type Labels = ReportView["labels"];

/** A report for a terminal: pulls, findings, repairs; no colours, so that it reads the same in a log. */
export function toTerminal(view: ReportView): string {
  const { labels } = view;
  const facts = view.facts.map(({ label, text }) => `${label}: ${text}`);
  return blocksText([
    [view.title, view.summary, facts.join(" · ")],
    ...chapter(labels.journeys, view.journeys, (journey) =>
      journeyLines(journey, labels),
    ),
    ...(view.journeys.length === 0 ? [] : [[legend(view)]]),
    ...chapter(labels.findings, view.findings, (finding, index) =>
      findingLines(finding, index, labels),
    ),
    ...namesBlocks(view),
    ...chapter(labels.repairs, view.changes, (change) =>
      changeLines(change, labels),
    ),
  ]);
}

/** Blocks of lines with an empty line between them. */
export function blocksText(blocks: readonly (readonly string[])[]): string {
  return blocks
    .map((lines) => lines.map((line) => `${plain(line)}\n`).join(""))
    .join("\n");
}

function chapter<T>(
  title: string,
  items: readonly T[],
  lines: (item: T, index: number) => string[],
): string[][] {
  return items.length === 0
    ? []
    : [[title.toLocaleUpperCase("en")], ...items.map(lines)];
}

function journeyLines(journey: JourneyView, labels: Labels): string[] {
  const { kind, consumer, image, hops, sentence, proof, rights } = journey;
  const numbers = journey.findings.map((index) => index + 1).join(", ");
  return [
    `${journeyMarks[journey.verdict]} ${kind} ${consumer}  ${image ?? `(${labels.unknownImage})`}`,
    `  ${hops.map((hop) => `${hopMarks[hop.verdict]} ${hop.label}`).join("  ")}`,
    `  ${[sentence, proof, rights].filter(Boolean).join(" ")}`,
    ...listed(labels.notes, journey.notes),
    ...(numbers === "" ? [] : [`  ${labels.findings}: ${numbers}`]),
    ...listed(labels.texts, journey.texts),
    ...listed(labels.couldNotLook, journey.couldNotLook),
    ...(journey.checked.length === 0
      ? []
      : [`  ${labels.checked}: ${journey.checked.join(", ")}`]),
  ];
}

/** The signs that occur, with their meaning. */
function legend({ journeys }: ReportView): string {
  const hops = journeys.flatMap((journey) => journey.hops);
  return Object.entries(hopMarks)
    .flatMap(([verdict, mark]) => {
      const hop = hops.find((each) => each.verdict === verdict);
      return hop ? `${mark} ${hop.verdictText}` : [];
    })
    .join("   ");
}

function findingLines(
  finding: FindingView,
  index: number,
  labels: Labels,
): string[] {
  return [
    `${index + 1}. ${finding.severityText} · ${finding.hopText} · ${finding.title}  [${finding.rule}]`,
    `  ${finding.message}`,
    ...listed(
      labels.evidence,
      finding.evidence.map(({ label, value }) => `${label} = ${value}`),
    ),
    ...listed(
      labels.commands,
      finding.commands === "" ? [] : finding.commands.split("\n"),
    ),
    ...(finding.help === "" ? [] : [`  ${labels.help}: ${finding.help}`]),
  ];
}

function namesBlocks({ privateNames, labels }: ReportView): string[][] {
  return privateNames === null
    ? []
    : [
        ...chapter(
          labels.privateNames,
          privateNames.names,
          ({ host, endpoint, expected, answers }) => [
            `${host}  ${endpoint}`,
            `  ${labels.expected}: ${expected}`,
            ...listed(labels.answers, answers),
          ],
        ),
        ...privateNames.notes.map((note) => [note]),
      ];
}

/** A repair, also shown by itself before it is made. */
export function changeLines(
  change: ChangeView,
  labels: Readonly<Record<Extract<ReportLabel, "risk" | "az">, string>>,
): string[] {
  return [
    `${change.title}  [${change.id}]`,
    `  ${change.prediction}`,
    `  ${change.opens}`,
    `  ${labels.risk}: ${change.risk}`,
    `  ${change.permission}`,
    ...change.obstacles.map((obstacle) => `  ${obstacle}`),
    ...listed(labels.az, change.az.split("\n")),
  ];
}

function listed(label: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`  ${label}:`, ...items.map((item) => `    ${item}`)];
}
