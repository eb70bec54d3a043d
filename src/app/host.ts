import type { HttpClient } from "@azure/core-rest-pipeline";
import type { TokenSource } from "../azure/token-source.ts";
import type { Cloud } from "../model/cloud.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { ProxySetting } from "../model/no-proxy.ts";

export type LogLevel = "debug" | "info" | "warning" | "error";

/** What the use cases need of the program that they run in. */
export interface Host {
  /**
   * Tokens of one tenant; of the account's home tenant when none is given. It need not be signed in yet: a token source that
   * finds nobody signed in gives null or throws, with a sentence that says why.
   */
  credential(cloud: Cloud, tenantId?: string): Promise<TokenSource>;
  /** How requests to Azure are sent. In VS Code `fetch`, which follows the editor's proxy settings; else left out. */
  readonly httpClient?: "fetch" | HttpClient;
  /** The editor's own proxy, with its credentials: this machine's probes use it where the environment names none. */
  readonly proxy?: ProxySetting;
  /** Texts are redacted already. */
  log(level: LogLevel, text: string): void;
  /** The folder for journals; it is made when it is missing. */
  readonly stateFolder: string;
  /** Path of the script that a child process probes with. */
  readonly probeWorker: string;
}

/** One call of a use case. */
export interface Run {
  /** Ends the run at once, down to the sockets. */
  readonly signal: AbortSignal;
  progress(step: Step): void;
}

export interface Step {
  /** Message id and its values. */
  readonly message: string;
  readonly args: MessageArgs;
  readonly done: number;
  readonly total: number;
}
