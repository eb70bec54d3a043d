import * as vscode from "vscode";
import { documentUri, helpUri } from "../problems/addresses.ts";
import type { Doctor } from "../doctor.ts";
import { repair } from "../repair/repair.ts";
import { undo } from "../repair/undo.ts";
import { diagnoseJourneyAt } from "../explain/diagnose-journey-at.ts";
import { explainConsumer } from "../explain/explain-consumer.ts";
import { explain } from "../explain/explain.ts";
import { isOwnNode } from "../target-of-node.ts";
import { copyHosts } from "./copy-hosts.ts";
import { copyReport } from "./copy-report.ts";
import { diagnoseNode, diagnoseTarget } from "./diagnose.ts";
import { diagnoseLoginServer } from "./diagnose-login-server.ts";
import { findRun } from "./find-run.ts";
import { openInPortal } from "./open-in-portal.ts";
import { retry } from "./retry.ts";
import { signIn } from "./sign-in.ts";

type Command = (doctor: Doctor, ...args: readonly unknown[]) => unknown;

/** Every command, without the prefix of its id. The first argument is a node of a tree, the key of a run, or the address of a document. */
const commands: Readonly<Record<string, Command>> = {
  diagnose: diagnoseNode,
  diagnoseAgain: async (doctor, about) => {
    const run = await findRun(doctor, about);
    await (run && diagnoseTarget(doctor, run.target));
  },
  diagnoseLoginServer,
  explain: (doctor) => explain(doctor),
  explainConsumer,
  diagnoseJourney: diagnoseJourneyAt,
  refresh: ({ tree }, node) => {
    const isTenant = isOwnNode(node) && node.kind === "tenant";
    tree.refresh(isTenant ? node : undefined);
  },
  stop: ({ tasks }) => {
    tasks.stop();
  },
  signIn: (doctor) => signIn(doctor),
  retry,
  openReport: async (doctor, about) => {
    const run = await findRun(doctor, about);
    if (run !== undefined) {
      doctor.showReport(run.key);
    }
  },
  openDocument: async (doctor, about) => {
    const run = await findRun(doctor, about);
    await (run && vscode.window.showTextDocument(documentUri(run.key)));
  },
  copyReport,
  copyHosts,
  openInPortal,
  repair,
  undo: (doctor) => undo(doctor),
  openHelp: (_doctor, rule) =>
    vscode.commands.executeCommand(
      "markdown.showPreview",
      helpUri(String(rule)),
    ),
  showLog: ({ log }) => {
    log.show();
  },
};

export function registerCommands(doctor: Doctor): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(
        `acrDoctor.${name}`,
        (...args: unknown[]) => run(doctor, ...args),
      ),
    ),
  );
}
