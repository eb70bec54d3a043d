import * as vscode from "vscode";
import type { Run, Runs } from "../runs.ts";
import { escaped } from "../../report/markdown-text.ts";
import { say } from "../say.ts";
import { commandUri, documentScheme, keyOfDocument } from "./addresses.ts";
import { markdownLink } from "./markdown-link.ts";
import { locatedFindings, type LocatedFinding } from "./located-findings.ts";

const commands = [
  "acrDoctor.repair",
  "acrDoctor.openReport",
  "acrDoctor.openHelp",
];

/** On a finding: why it is one, and links to its repairs, its help and the report. */
export function registerHovers(runs: Runs): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { scheme: documentScheme },
    {
      provideHover: ({ uri }, position) => {
        const key = keyOfDocument(uri);
        const run = key === undefined ? undefined : runs.get(key);
        const here = (run === undefined ? [] : locatedFindings(run)).filter(
          ({ range, related }) =>
            range.contains(position) ||
            related.some((other) => other.range.contains(position)),
        );
        return run === undefined || here.length === 0
          ? undefined
          : new vscode.Hover(here.map((located) => hoverText(located, run)));
      },
    },
  );
}

function hoverText(
  { finding, changes }: LocatedFinding,
  { key, view }: Run,
): vscode.MarkdownString {
  const journeys = finding.journeys.flatMap(
    (index) => view.journeys[index]?.consumer ?? [],
  );
  const report = markdownLink(
    say("extension.lens.openReport"),
    commandUri("acrDoctor.openReport", key),
  );
  const help = markdownLink(
    say("extension.hover.help"),
    commandUri("acrDoctor.openHelp", finding.rule),
  );
  const text = new vscode.MarkdownString(
    [
      `**${escaped(finding.title)}**`,
      escaped(say("extension.hover.concerns", { journeys })),
      ...changes.map(({ id, title }) =>
        markdownLink(title, commandUri("acrDoctor.repair", key, id)),
      ),
      `${report} · ${help}`,
    ].join("\n\n"),
  );
  text.isTrusted = { enabledCommands: commands };
  return text;
}
