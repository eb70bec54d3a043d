import type { DiagnosticSetting, LogCategory } from "../../model/arm.ts";
import type { Fact } from "../../model/fact.ts";
import { workspaceOf } from "../../model/registry-logs.ts";
import type { Schema } from "../documents/document.ts";
import { loginLog, repositoryLog, workspace } from "../documents/workspace.ts";
import { logQueries } from "../log-queries.ts";
import { queryLogs } from "../query-logs.ts";
import { factFrom, readResource, type Collecting } from "./collecting.ts";

/** What the registry's logs tell, where a diagnostic setting sends them to a workspace. */
export async function collectRegistryLogs(
  collecting: Collecting,
  registryId: string,
  settings: Promise<Fact<readonly DiagnosticSetting[]>>,
): Promise<void> {
  const { loginLogs, repositoryLogs } = collecting.draft;
  const found = await settings;
  if (found.known) {
    await Promise.all([
      collectLog(collecting, registryId, found.value, {
        table: loginLogs,
        category: "ContainerRegistryLoginEvents",
        query: logQueries.logins,
        schema: loginLog,
      }),
      collectLog(collecting, registryId, found.value, {
        table: repositoryLogs,
        category: "ContainerRegistryRepositoryEvents",
        query: logQueries.repositoryEvents,
        schema: repositoryLog,
      }),
    ]);
  }
}

interface Log<T> {
  readonly table: Record<string, Fact<T>>;
  readonly category: LogCategory;
  readonly query: string;
  readonly schema: Schema<T>;
}

/** Asks the workspace that the category goes to; no fact where it goes to none. */
async function collectLog<T>(
  collecting: Collecting,
  registryId: string,
  settings: readonly DiagnosticSetting[],
  { table, category, query, schema }: Log<T>,
): Promise<void> {
  const id = workspaceOf(settings, category);
  if (id === undefined) {
    return;
  }
  collecting.arm.expectLogs();
  const found = await readResource(collecting, {}, id, workspace);
  table[registryId.toLowerCase()] = found.known
    ? factFrom(
        await queryLogs(
          collecting.arm,
          found.value.properties.customerId,
          query,
          registryId,
        ),
        schema,
        {
          source: `${id}/query`,
          action: "Microsoft.OperationalInsights/workspaces/query/read",
        },
      )
    : found;
}
