import { code, escaped, shellBlock, table } from "./markdown-text.ts";
import { hopMarks, journeyMarks } from "./marks.ts";
import type {
  ChangeView,
  FindingView,
  JourneyView,
  ReportView,
} from "./view.ts";

/** A report to paste into an issue or a chat. */
export function toMarkdown(view: ReportView): string {
  const { labels } = view;
  const facts = view.facts.map(
    ({ label, text }) => `- ${escaped(label)}: ${escaped(text)}`,
  );
  return [
    `# ${escaped(view.title)}`,
    `**${escaped(view.summary)}**`,
    facts.join("\n"),
    ...chapter(labels.journeys, view.journeys, (journey) =>
      journeySection(journey, view),
    ),
    ...chapter(labels.findings, view.findings, (finding, index) =>
      findingSection(finding, index, view),
    ),
    ...namesSection(view),
    ...chapter(labels.repairs, view.changes, (change) =>
      changeSection(change, view),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function chapter<T>(
  title: string,
  items: readonly T[],
  section: (item: T, index: number) => string[],
): string[] {
  return items.length === 0 ? [] : [`## ${title}`, ...items.flatMap(section)];
}

function journeySection(
  journey: JourneyView,
  { labels }: ReportView,
): string[] {
  const { kind, consumer, image, hops, sentence, proof, rights } = journey;
  const numbers = journey.findings.map((index) => index + 1).join(", ");
  const pulled = image === null ? labels.unknownImage : code(image);
  return [
    `### ${journeyMarks[journey.verdict]} ${escaped(kind)} ${escaped(consumer)} (${pulled})`,
    escaped([sentence, proof, rights].filter(Boolean).join(" ")),
    table(
      hops.map(({ label }) => label),
      [hops.map((hop) => `${hopMarks[hop.verdict]} ${hop.verdictText}`)],
    ),
    ...listed(labels.notes, journey.notes.map(escaped)),
    ...(numbers === "" ? [] : [`${labels.findings}: ${numbers}`]),
    ...listed(labels.texts, journey.texts.map(escaped)),
    ...listed(labels.couldNotLook, journey.couldNotLook.map(escaped)),
    ...(journey.checked.length === 0
      ? []
      : [`${labels.checked}: ${escaped(journey.checked.join(", "))}`]),
  ];
}

function findingSection(
  finding: FindingView,
  index: number,
  { labels }: ReportView,
): string[] {
  const evidence = finding.evidence.map(
    ({ label, value }) => `${escaped(label)}: ${code(value)}`,
  );
  return [
    `### ${index + 1}. ${finding.severityText}: ${escaped(finding.title)} (${code(finding.rule)})`,
    escaped(finding.message),
    ...listed(labels.evidence, evidence),
    ...(finding.commands === ""
      ? []
      : [`${escaped(labels.commands)}:`, shellBlock(finding.commands)]),
    ...(finding.help === "" ? [] : [`${labels.help}: <${finding.help}>`]),
  ];
}

function namesSection({ privateNames, labels }: ReportView): string[] {
  if (privateNames === null) {
    return [];
  }
  const { names, notes } = privateNames;
  return [
    `## ${labels.privateNames}`,
    table(
      [labels.host, labels.privateEndpoint, labels.expected, labels.answers],
      names.map(({ host, endpoint, expected, answers }) => [
        code(host),
        escaped(endpoint),
        escaped(expected),
        escaped(answers.join("; ")),
      ]),
    ),
    ...notes.map(escaped),
  ];
}

function changeSection(change: ChangeView, { labels }: ReportView): string[] {
  const { prediction, opens, permission, obstacles } = change;
  return [
    `### ${escaped(change.title)} (${code(change.id)})`,
    [prediction, opens, permission, ...obstacles]
      .map((line) => `- ${escaped(line)}`)
      .join("\n"),
    `${labels.risk}: ${escaped(change.risk)}`,
    shellBlock(change.az),
  ];
}

function listed(label: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`${label}:`, items.map((item) => `- ${item}`).join("\n")];
}
