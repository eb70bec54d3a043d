import type { LogOutputChannel } from "vscode";
import type { Cloud } from "../../model/cloud.ts";
import type { App, TokenSource } from "../app-api.ts";
import { say } from "../say.ts";
import type { Account } from "./account.ts";
import type { AccountSource } from "./accounts.ts";

/** Whoever the environment signs in: variables, workload or managed identity, or the Azure CLI. At most one account. */
export function environmentAccounts(
  loadApp: () => Promise<App>,
  log: LogOutputChannel,
): AccountSource {
  return async (cloud) => {
    const account = environmentAccount(cloud, await loadApp());
    try {
      await account
        .tokens(undefined, false)
        .getToken(`${cloud.audiences.resourceManager}/.default`);
      return [account];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.info(
        say("extension.log.noEnvironment", { cloud: cloud.name, reason }),
      );
      return [];
    }
  };
}

function environmentAccount(
  cloud: Cloud,
  { signInFromEnvironment }: App,
): Account {
  /** A credential keeps its tokens, so there is one for each tenant. */
  const credentials = new Map<string, Promise<TokenSource>>();
  const credential = (tenantId: string | undefined): Promise<TokenSource> => {
    const key = tenantId ?? "";
    const known =
      credentials.get(key) ?? signInFromEnvironment(cloud, tenantId);
    credentials.set(key, known);
    return known;
  };
  return {
    id: "environment",
    label: say("extension.account.environment"),
    cloud,
    tokens: (tenantId) => ({
      getToken: async (scopes, options) =>
        (await credential(tenantId)).getToken(scopes, options),
    }),
  };
}
