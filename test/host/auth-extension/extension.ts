import * as vscode from "vscode";
import { readProviders } from "./configuration.ts";
import { createProvider } from "./provider.ts";

/** Test-only extension: takes the place of VS Code's own Microsoft sign-in, which needs the real Microsoft Entra ID. */
export function activate(context: vscode.ExtensionContext): void {
  const providers = Object.entries(readProviders()).map(
    ([id, configuration]) => {
      const provider = createProvider(id, configuration, context.globalState);
      const registration = vscode.authentication.registerAuthenticationProvider(
        id,
        id,
        provider,
        { supportsMultipleAccounts: true },
      );
      context.subscriptions.push(registration, provider);
      return [id, provider] as const;
    },
  );
  const find = (id: string) => {
    const provider = new Map(providers).get(id);
    if (provider === undefined) {
      throw new Error(`No local cloud signs in with ${id}.`);
    }
    return provider;
  };
  context.subscriptions.push(
    vscode.commands.registerCommand(
      "localSignIn.signIn",
      (id: string, name: string) => find(id).signIn(name),
    ),
    vscode.commands.registerCommand(
      "localSignIn.signOut",
      (id: string, name: string) => find(id).signOut(name),
    ),
  );
}
