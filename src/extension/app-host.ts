import type { LogOutputChannel } from "vscode";
import type { Host } from "../app/host.ts";
import type { Cloud } from "../model/cloud.ts";
import type { TokenSource } from "./app-api.ts";
import type { Account } from "./auth/account.ts";
import { editorProxy } from "./editor-proxy.ts";

export interface Places {
  /** Existing folder in which the extension keeps its state. */
  readonly stateFolder: string;
  /** Path of the bundle that probes in a child process. */
  readonly probeWorker: string;
}

/** The account that a tenant is read with; undefined when nobody is signed in: then a diagnosis rests on probes alone. */
export type FindAccount = (
  cloud: Cloud,
  tenantId: string | undefined,
) => Promise<Account | undefined>;

/**
 * What the use cases need of VS Code.
 * @param interactive whether a question may be put to the user, such as that for a second factor
 */
export function appHost(
  findAccount: FindAccount,
  interactive: boolean,
  places: Places,
  log: LogOutputChannel,
): Host {
  const proxy = editorProxy();
  return {
    ...places,
    httpClient: "fetch",
    ...(proxy && { proxy }),
    credential: async (cloud, tenantId) => {
      const account = await findAccount(cloud, tenantId);
      return account?.tokens(tenantId, interactive) ?? nobody;
    },
    log: (level, text) => {
      write(log, level, text);
    },
  };
}

const nobody: TokenSource = { getToken: () => Promise.resolve(null) };

function write(
  log: LogOutputChannel,
  level: Parameters<Host["log"]>[0],
  text: string,
): void {
  switch (level) {
    case "debug":
      log.debug(text);
      return;
    case "info":
      log.info(text);
      return;
    case "warning":
      log.warn(text);
      return;
    case "error":
      log.error(text);
      return;
  }
}
