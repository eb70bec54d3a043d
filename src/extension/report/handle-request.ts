import * as vscode from "vscode";
import type { PanelRequest, PanelState } from "../../report/panel-protocol.ts";
import { copyHostsOf } from "../commands/copy-hosts.ts";
import { copyReport } from "../commands/copy-report.ts";
import { diagnoseTarget } from "../commands/diagnose.ts";
import type { Doctor } from "../doctor.ts";
import { showError } from "../errors.ts";
import { documentUri } from "../problems/addresses.ts";
import { editorRange } from "../problems/ranges.ts";
import { copyLines } from "../repair/hand-over.ts";
import { previewOnly, repair } from "../repair/repair.ts";
import type { Run } from "../runs.ts";
import { say } from "../say.ts";
import type { Target } from "../target.ts";

/** Does what a report asks for, or says why it cannot be done. */
export async function handleRequest(
  doctor: Doctor,
  request: PanelRequest,
  state: PanelState,
): Promise<void> {
  try {
    await handle(doctor, request, state);
  } catch (error) {
    await showError(error, doctor.log);
  }
}

async function handle(
  doctor: Doctor,
  request: PanelRequest,
  state: PanelState,
): Promise<void> {
  if (request.kind === "diagnose-again") {
    await diagnoseTarget(doctor, state.target as Target);
    return;
  }
  if (request.kind === "copy-hosts") {
    await copyHostsOf(doctor, state.target as Target);
    return;
  }
  const run = doctor.runs.get(state.key);
  if (run === undefined) {
    await offerNewRun(doctor, state);
    return;
  }
  switch (request.kind) {
    case "ready":
      return;
    case "copy-report":
      await copyReport(doctor, run.key);
      return;
    case "open-document":
      await vscode.window.showTextDocument(documentUri(run.key));
      return;
    case "reveal":
      await reveal(run, request.pointer);
      return;
    case "copy-commands":
      await copyLines(run.view.findings[request.finding]?.commands ?? "");
      return;
    case "preview":
    case "apply":
    case "copy-az":
      await change(doctor, run, request);
      return;
  }
}

/** A report that was restored shows what it showed, but everything else needs the facts themselves. */
async function offerNewRun(doctor: Doctor, state: PanelState): Promise<void> {
  const again = say("extension.action.diagnoseAgain");
  const chosen = await vscode.window.showInformationMessage(
    say("extension.panel.restored"),
    again,
  );
  if (chosen === again) {
    await diagnoseTarget(doctor, state.target as Target);
  }
}

async function reveal(run: Run, pointer: string): Promise<void> {
  await vscode.window.showTextDocument(documentUri(run.key), {
    viewColumn: vscode.ViewColumn.Beside,
    selection: editorRange(run.document, pointer),
  });
}

async function change(
  doctor: Doctor,
  run: Run,
  request: Extract<PanelRequest, { readonly change: string }>,
): Promise<void> {
  const wanted = run.view.changes.find(({ id }) => id === request.change);
  if (wanted === undefined) {
    return;
  }
  switch (request.kind) {
    case "preview":
      await previewOnly(doctor, run, wanted);
      return;
    case "apply":
      await repair(doctor, run.key, wanted.id);
      return;
    case "copy-az":
      await copyLines(wanted.az);
      return;
  }
}
