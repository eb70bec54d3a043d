import * as vscode from "vscode";
import type { CauseView } from "../../report/explained.ts";
import { escaped } from "../../report/markdown-text.ts";
import { commandUri } from "../problems/addresses.ts";
import { markdownLink } from "../problems/markdown-link.ts";
import { say } from "../say.ts";
import type { ToldFailure } from "./told-failure.ts";

/** Diagnoses the pull of which a document tells; arguments: its address, and the index of the failure. */
export const diagnoseCommand = "acrDoctor.diagnoseJourney";

const enabledCommands = [diagnoseCommand, "acrDoctor.openHelp"];

/** The diagnostic says the symptom; this adds which pull a failure is about, where it stops, why probably, what would confirm that, and the way to the diagnosis. */
export function hoverText(
  { index, view }: ToldFailure,
  uri: vscode.Uri,
): vscode.MarkdownString {
  const where = view.related ? view.hop : say("extension.explain.elsewhere");
  const causes = view.causes.map(causeText).join("\n");
  const diagnose = markdownLink(
    say("extension.explain.diagnose"),
    commandUri(diagnoseCommand, uri.toString(), String(index)),
  );
  const text = new vscode.MarkdownString(
    [
      `**${escaped(view.subject)}** — ${escaped(where)}`,
      ...(causes === "" ? [] : [`${escaped(view.causesTitle)}:\n\n${causes}`]),
      ...(view.related ? [diagnose] : []),
    ].join("\n\n"),
  );
  text.isTrusted = { enabledCommands };
  return text;
}

function causeText({ text, confirm, checks }: CauseView): string {
  const links = checks.map(({ rule, title }) =>
    markdownLink(title, commandUri("acrDoctor.openHelp", rule)),
  );
  const lines = [
    escaped(text),
    escaped(confirm),
    ...(links.length === 0 ? [] : [links.join(" · ")]),
  ];
  return `1. ${lines.join("  \n   ")}`;
}
