import * as vscode from "vscode";
import type { ExplanationRequest } from "../../report/explanation-protocol.ts";
import { copyText } from "../copy-text.ts";
import type { Doctor } from "../doctor.ts";
import { showError } from "../errors.ts";
import { loadExplain } from "../load.ts";
import { language } from "../say.ts";
import { diagnoseJourney } from "./diagnose-journey.ts";
import type { ExplainedText, KeptExplanation } from "./explained-text.ts";
import { rangeOf } from "./told-failure.ts";

/** Does what the page of an explanation asks for, or says why it cannot be done. */
export async function handleExplanationRequest(
  doctor: Doctor,
  request: ExplanationRequest,
  explained: ExplainedText | KeptExplanation,
): Promise<void> {
  try {
    switch (request.kind) {
      case "ready":
        return;
      case "copy-explanation":
        await copy(explained);
        return;
      case "open-help":
        await vscode.commands.executeCommand(
          "acrDoctor.openHelp",
          request.rule,
        );
        return;
      case "diagnose-journey":
      case "show-line":
        await actOn(doctor, request, explained);
        return;
    }
  } catch (error) {
    await showError(error, doctor.log);
  }
}

async function copy({ explanation }: KeptExplanation): Promise<void> {
  const { explanationMarkdown } = await loadExplain();
  await copyText(
    explanationMarkdown(explanation, language),
    "extension.explain.copied",
  );
}

async function actOn(
  doctor: Doctor,
  request: Extract<ExplanationRequest, { readonly failure: number }>,
  explained: ExplainedText | KeptExplanation,
): Promise<void> {
  const match = explained.explanation.matches[request.failure];
  if (match === undefined) {
    return;
  }
  if (request.kind === "diagnose-journey") {
    await diagnoseJourney(doctor, explained, match);
    return;
  }
  const { place } = explained;
  if (place !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.parse(place.uri, true), {
      viewColumn: vscode.ViewColumn.One,
      selection: rangeOf(match, place),
    });
  }
}
