import * as vscode from "vscode";

const providers = ["microsoft", "microsoft-sovereign-cloud"];

/** Signing in fires several events in a row. */
const settleMs = 500;

/** Calls back after accounts of Azure have come or gone. */
export function onSessionsChange(then: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const subscription = vscode.authentication.onDidChangeSessions(
    ({ provider }) => {
      if (providers.includes(provider.id)) {
        clearTimeout(timer);
        timer = setTimeout(then, settleMs);
      }
    },
  );
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    subscription.dispose();
  });
}
