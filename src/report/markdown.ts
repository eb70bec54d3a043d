import type {
  ChangeView,
  FindingView,
  JourneyView,
  ReportView,
} from "./view.ts";

const marks = {
  pass: "✓",
  fail: "✗",
  unknown: "?",
  "not-asked": "–",
  "not-reached": "·",
  "not-applicable": "·",
} as const;

/** A report to paste into an issue or a chat. */
export function toMarkdown(view: ReportView): string {
  return [
    `# ${escape(view.title)}`,
    `**${escape(view.summary)}**`,
    view.facts
      .map(({ label, text }) => `- ${label}: ${escape(text)}`)
      .join("\n"),
    `## ${view.labels.journeys}`,
    ...view.journeys.map((journey) => journeySection(journey, view)),
    ...(view.findings.length === 0
      ? []
      : [
          `## ${view.labels.findings}`,
          ...view.findings.map((item) => findingSection(item, view)),
        ]),
    ...(view.changes.length === 0
      ? []
      : [
          `## ${view.labels.repairs}`,
          ...view.changes.map((item) => changeSection(item, view)),
        ]),
  ]
    .join("\n\n")
    .concat("\n");
}

function journeySection(journey: JourneyView, view: ReportView): string {
  const image =
    journey.image === null ? view.labels.unknownImage : `\`${journey.image}\``;
  const parts = [
    `### ${escape(journey.kind)} ${escape(journey.consumer)} (${image})`,
    [journey.sentence, journey.proof].filter(Boolean).map(escape).join(" "),
    `| ${journey.hops.map((hop) => hop.label).join(" | ")} |\n|${" --- |".repeat(journey.hops.length)}\n| ${journey.hops.map((hop) => `${marks[hop.verdict]} ${hop.verdictText}`).join(" | ")} |`,
  ];
  return [
    ...parts,
    ...list(view.labels.checked, journey.checked),
    ...list(view.labels.couldNotLook, journey.couldNotLook),
  ].join("\n\n");
}

function findingSection(finding: FindingView, view: ReportView): string {
  const evidence = finding.evidence.map(
    ({ label, value }) => `${escape(label)}: \`${value.replaceAll("`", "'")}\``,
  );
  return [
    `### ${finding.severityText}: ${escape(finding.title)} (\`${finding.rule}\`)`,
    escape(finding.message),
    ...list(view.labels.evidence, evidence, true),
    `${view.labels.help}: <${finding.help}>`,
  ].join("\n\n");
}

function changeSection(change: ChangeView, view: ReportView): string {
  return [
    `### ${escape(change.title)} (\`${change.id}\`)`,
    [change.prediction, change.opens, change.permission, ...change.obstacles]
      .map((line) => `- ${escape(line)}`)
      .join("\n"),
    `${view.labels.risk}: ${escape(change.risk)}`,
    `\`\`\`sh\n${change.az}\n\`\`\``,
  ].join("\n\n");
}

function list(
  label: string,
  items: readonly string[],
  ready = false,
): string[] {
  return items.length === 0
    ? []
    : [
        `${label}:`,
        items.map((item) => `- ${ready ? item : escape(item)}`).join("\n"),
      ];
}

/** Names come from Azure and could hold Markdown or HTML. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
