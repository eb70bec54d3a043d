import * as vscode from "vscode";
import { builtInClouds } from "../../model/cloud.ts";

const providers = new Set<string>(
  builtInClouds.map(({ signInProvider }) => signInProvider),
);

/** Signing in fires several events in a row. */
const settleMs = 500;

/** Calls back after accounts of Azure have come or gone. */
export function onSessionsChange(then: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const subscription = vscode.authentication.onDidChangeSessions(
    ({ provider }) => {
      if (providers.has(provider.id)) {
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
