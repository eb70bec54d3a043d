import type { LogOutputChannel } from "vscode";
import type { Host } from "../app/host.ts";
import type { App } from "./app-api.ts";
import type { VscodeSignIn } from "./auth/vscode-sign-in.ts";
import type { ConfiguredClouds } from "./clouds.ts";
import type { ExplainedDocuments } from "./explain/explained-documents.ts";
import type { ExplainedText } from "./explain/explained-text.ts";
import type { FetchedLogs } from "./explain/fetched-logs.ts";
import type { Previews } from "./repair/preview.ts";
import type { Runs } from "./runs.ts";
import type { Settings } from "./settings.ts";
import type { Tasks } from "./tasks.ts";
import type { RegistryTree } from "./tree/provider.ts";

/** What the commands share. */
export interface Doctor {
  readonly log: LogOutputChannel;
  readonly runs: Runs;
  readonly tasks: Tasks;
  readonly tree: RegistryTree;
  readonly previews: Previews;
  readonly documents: ExplainedDocuments;
  readonly fetchedLogs: FetchedLogs;
  settings(): Settings;
  app(): Promise<App>;
  clouds(): Promise<ConfiguredClouds>;
  /**
   * A host that may ask the user, for what follows from an action of the user.
   * @param accountId the account to use; otherwise the one that sees the tenant in question
   */
  host(accountId?: string): Host;
  readonly signIn: VscodeSignIn["signIn"];
  /** Shows the report of the last run of a key. */
  showReport(key: string): void;
  showExplanation(explained: ExplainedText): Promise<void>;
}
