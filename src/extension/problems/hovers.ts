import * as vscode from "vscode";
import type { Run, Runs } from "../runs.ts";
import { say } from "../say.ts";
import { commandUri, documentScheme, keyOfDocument } from "./addresses.ts";
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
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: commands };
  const journeys = finding.journeys.flatMap(
    (index) => view.journeys[index]?.consumer ?? [],
  );
  text.appendMarkdown("**").appendText(finding.title).appendMarkdown("**\n\n");
  text.appendText(say("extension.hover.concerns", { journeys }));
  text.appendMarkdown("\n\n");
  for (const { id, title } of changes) {
    appendLink(text, title, commandUri("acrDoctor.repair", key, id));
    text.appendMarkdown("\n\n");
  }
  appendLink(
    text,
    say("extension.lens.openReport"),
    commandUri("acrDoctor.openReport", key),
  );
  text.appendMarkdown(" · ");
  appendLink(
    text,
    say("extension.hover.help"),
    commandUri("acrDoctor.openHelp", finding.rule),
  );
  return text;
}

/** The words of a link are escaped: names come from Azure. */
function appendLink(
  text: vscode.MarkdownString,
  words: string,
  target: vscode.Uri,
): void {
  text
    .appendMarkdown("[")
    .appendText(words)
    .appendMarkdown(`](${target.toString()})`);
}
