import * as vscode from "vscode";
import { appHost, type FindAccount } from "./app-host.ts";
import { createAccounts } from "./auth/accounts.ts";
import { environmentAccounts } from "./auth/environment-accounts.ts";
import { onSessionsChange } from "./auth/session-changes.ts";
import { createVscodeSignIn } from "./auth/vscode-sign-in.ts";
import { configuredClouds, type ConfiguredClouds } from "./clouds.ts";
import { registerCommands } from "./commands/register.ts";
import type { Doctor } from "./doctor.ts";
import { logError } from "./errors.ts";
import { createExplainedDocuments } from "./explain/explained-documents.ts";
import { createFetchedLogs } from "./explain/fetched-logs.ts";
import { handleExplanationRequest } from "./explain/handle-request.ts";
import { createExplanationPanel } from "./explain/panel.ts";
import { registerLogs } from "./explain/register.ts";
import { loadApp } from "./load.ts";
import { registerProblems } from "./problems/register.ts";
import { createPreviews } from "./repair/preview.ts";
import { recoverRepairs } from "./repair/recover.ts";
import { handleRequest } from "./report/handle-request.ts";
import { createPanels } from "./report/panels.ts";
import { createRuns } from "./runs.ts";
import { onTreeSettingsChange, readSettings } from "./settings.ts";
import { createTasks } from "./tasks.ts";
import { chosenSubscriptions } from "./tree/chosen-subscriptions.ts";
import { createTree } from "./tree/provider.ts";
import {
  createView,
  showRuns,
  showWelcome,
  whenFirstShown,
} from "./tree/view.ts";

/** Puts the extension together. Nothing here reads Azure: that begins when the view is shown or a command is used. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, globalStorageUri } = context;
  const log = vscode.window.createOutputChannel("ACR Doctor", { log: true });
  const runs = createRuns();
  const previews = createPreviews();
  const fetchedLogs = createFetchedLogs();
  const documents = createExplainedDocuments(
    () => readSettings().explainLogs,
    (error) => {
      logError(error, log);
    },
  );

  const clouds = async (): Promise<ConfiguredClouds> =>
    configuredClouds(readSettings(), async (path) =>
      (await loadApp()).readCloudFile(path),
    );
  const vscodeSignIn = createVscodeSignIn();
  const accounts = createAccounts(() => readSettings().signInWith, {
    vscode: vscodeSignIn.accounts,
    "azure-identity": environmentAccounts(loadApp, log),
  });
  const places = {
    stateFolder: globalStorageUri.fsPath,
    probeWorker: vscode.Uri.joinPath(extensionUri, "dist", "probe-worker.js")
      .fsPath,
  };

  const tree = createTree(
    {
      log,
      app: loadApp,
      clouds,
      accounts: (cloud) => accounts.of(cloud),
      startOver: () => {
        accounts.forget();
      },
      host: (account) =>
        appHost(() => Promise.resolve(account), false, places, log),
      chosenSubscriptions: (cloud, tenantId) =>
        cloud.kind === "custom"
          ? undefined
          : chosenSubscriptions(readSettings().selectedSubscriptions, tenantId),
    },
    runs,
    showWelcome,
  );
  const view = createView(tree);
  const tasks = createTasks((message) => {
    view.message = message;
  });

  const findAccount =
    (accountId: string | undefined): FindAccount =>
    async (cloud, tenantId) => {
      const all = await accounts.of(cloud);
      const wanted = accountId ?? (await tree.accountIdOf(cloud, tenantId));
      return all.find(({ id }) => id === wanted) ?? all[0];
    };
  const doctor: Doctor = {
    log,
    runs,
    tasks,
    tree,
    previews,
    documents,
    fetchedLogs,
    settings: readSettings,
    app: loadApp,
    clouds,
    host: (accountId) => appHost(findAccount(accountId), true, places, log),
    signIn: vscodeSignIn.signIn,
    showReport: (key) => {
      panels.show(key);
    },
    showExplanation: (explained) => explanation.show(explained),
  };
  const panels = createPanels(runs, extensionUri, (request, state) => {
    void handleRequest(doctor, request, state);
  });
  const explanation = createExplanationPanel(
    extensionUri,
    (request, explained) => {
      void handleExplanationRequest(doctor, request, explained);
    },
  );

  context.subscriptions.push(
    log,
    runs,
    previews,
    documents,
    fetchedLogs,
    tree,
    view,
    tasks,
    panels,
    explanation,
    showRuns(view, tree, runs),
    whenFirstShown(view, () => {
      void recoverRepairs(doctor);
    }),
    registerCommands(doctor),
    registerProblems(runs, extensionUri),
    registerLogs(documents),
    onSessionsChange(() => {
      tree.refresh();
    }),
    onTreeSettingsChange(() => {
      tree.refresh();
    }),
  );
}
