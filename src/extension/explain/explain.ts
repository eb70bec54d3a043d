import type * as vscode from "vscode";
import type { Doctor } from "../doctor.ts";
import { showError } from "../errors.ts";
import { say } from "../say.ts";
import { askForText, selectedText } from "./ask-for-text.ts";
import { explainSlowly } from "./explain-slices.ts";
import type { ExplainedText, TextSource } from "./explained-text.ts";

/** Explains what is selected, or the text that the user picks, and shows the explanation. */
export async function explain(doctor: Doctor): Promise<void> {
  try {
    const source = selectedText() ?? (await askForText());
    if (source === undefined) {
      return;
    }
    await doctor.showExplanation(
      await doctor.tasks.read(say("extension.task.explain"), ({ signal }) =>
        explained(doctor, source, signal),
      ),
    );
  } catch (error) {
    await showError(error, doctor.log);
  }
}

async function explained(
  { documents }: Doctor,
  source: TextSource | vscode.TextDocument,
  signal: AbortSignal,
): Promise<ExplainedText> {
  return "getText" in source
    ? documents.explain(source, signal)
    : {
        ...source,
        explanation: await explainSlowly(source.text, signal),
      };
}
