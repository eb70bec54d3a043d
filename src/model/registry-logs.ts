import type { DiagnosticSetting, LogCategory } from "./arm.ts";

/** Sign-ins at a registry in the last day, as its log tells. */
export interface LoginLog {
  /** Addresses that were refused (403), the most often refused first. */
  readonly denied: readonly {
    readonly address: string;
    readonly count: number;
  }[];
  /** How many sign-ins the log holds: without any, it tells nothing. */
  readonly logins: number;
}

/** What was pushed to a registry or taken from it in the last 30 days, as its log tells, the latest first. */
export interface RepositoryLog {
  readonly events: readonly RepositoryEvent[];
  /** False when there are older ones that were not read. */
  readonly complete: boolean;
}

export interface RepositoryEvent {
  /** ISO 8601. */
  readonly at: string;
  /** Push, Untag, Delete, or a kind of Purge, which a retention policy does. */
  readonly operation: string;
  readonly repository: string;
  /** Empty where the event is not of a tag, or not of a manifest. */
  readonly tag: string;
  readonly digest: string;
}

/** The first workspace that a setting sends the category to. A storage account or an event hub cannot be asked. */
export function workspaceOf(
  settings: readonly DiagnosticSetting[],
  category: LogCategory,
): string | undefined {
  return settings.find(
    ({ properties: { workspaceId, logs = [] } }) =>
      workspaceId !== undefined &&
      logs.some(
        (log) =>
          log.enabled &&
          (log.category === category ||
            log.categoryGroup === "audit" ||
            log.categoryGroup === "allLogs"),
      ),
  )?.properties.workspaceId;
}
