import type {
  LoginLog,
  RepositoryEvent,
} from "../../src/model/registry-logs.ts";
import type { Builder } from "./builder.ts";
import { minutesAgo } from "./registry-writes.ts";

export function event(
  minutes: number,
  operation: string,
  more: Partial<RepositoryEvent> = {},
): RepositoryEvent {
  return {
    at: minutesAgo(minutes),
    operation,
    repository: "shop/web",
    tag: "1.4",
    digest: "",
    ...more,
  };
}

/** The repository events that a registry's workspace holds, the latest first. */
export function repositoryLog(
  given: Builder,
  events: readonly RepositoryEvent[],
  complete = true,
): Builder {
  const { registryId } = given.build();
  return given.row("repositoryLogs", registryId, { events, complete });
}

export function loginLog(given: Builder, log: LoginLog): Builder {
  return given.row("loginLogs", given.build().registryId, log);
}

/** A registry whose logs are kept nowhere. */
export function withoutLogs(given: Builder): Builder {
  return given.row("diagnosticSettings", given.build().registryId, []);
}
