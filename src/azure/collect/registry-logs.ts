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
    const ask = asker(collecting, registryId, found.value);
    await Promise.all([
      ask(
        loginLogs,
        "ContainerRegistryLoginEvents",
        logQueries.logins,
        loginLog,
      ),
      ask(
        repositoryLogs,
        "ContainerRegistryRepositoryEvents",
        logQueries.repositoryEvents,
        repositoryLog,
      ),
    ]);
  }
}

/** Asks the workspace that a category goes to, if it goes to one. */
function asker(
  collecting: Collecting,
  registryId: string,
  settings: readonly DiagnosticSetting[],
) {
  return async <T>(
    table: Record<string, Fact<T>>,
    category: LogCategory,
    query: string,
    schema: Schema<T>,
  ): Promise<void> => {
    const id = workspaceOf(settings, category);
    if (id !== undefined) {
      table[registryId.toLowerCase()] = await answerOf(collecting, {
        workspaceId: id,
        registryId,
        query,
        schema,
      });
    }
  };
}

async function answerOf<T>(
  collecting: Collecting,
  of: {
    readonly workspaceId: string;
    readonly registryId: string;
    readonly query: string;
    readonly schema: Schema<T>;
  },
): Promise<Fact<T>> {
  const { workspaceId, registryId, query, schema } = of;
  const found = await readResource(collecting, {}, workspaceId, workspace);
  if (!found.known) {
    return found;
  }
  const { customerId } = found.value.properties;
  return factFrom(
    await queryLogs(collecting.arm, customerId, query, registryId),
    schema,
    {
      source: `${workspaceId}/query`,
      action: "Microsoft.OperationalInsights/workspaces/query/read",
    },
  );
}
