import * as v from "valibot";
import type { ArmClient } from "./arm-client.ts";
import type { Result } from "./azure-error.ts";

/** "Query - Execute" of the Log Analytics API, v1; `error` stands beside the tables when the service did not finish. */
const answer = v.object({
  tables: v.array(
    v.object({
      columns: v.array(v.object({ name: v.string() })),
      rows: v.array(v.array(v.unknown())),
    }),
  ),
  error: v.optional(v.object({ message: v.string() })),
});

/**
 * The rows of a query's first table, by column name.
 * @param customerId the workspace's id at the query service
 * @param registryId takes the place of `{registryId}` in the query
 */
export async function queryLogs(
  arm: ArmClient,
  customerId: string,
  query: string,
  registryId: string,
): Promise<Result<readonly object[]>> {
  const result = await arm.sendToLogs({
    method: "POST",
    path: `/v1/workspaces/${encodeURIComponent(customerId)}/query`,
    body: {
      query: query.replaceAll("{registryId}", () => quoted(registryId)),
    },
  });
  if (!result.ok) {
    return result;
  }
  const parsed = v.safeParse(answer, result.value.body);
  const [table] = parsed.success ? parsed.output.tables : [];
  if (!parsed.success || !table || parsed.output.error) {
    return incomplete(
      parsed.success ? parsed.output.error?.message : undefined,
    );
  }
  return {
    ok: true,
    value: table.rows.map((row) =>
      Object.fromEntries(
        table.columns.map(({ name }, index) => [name, row[index]]),
      ),
    ),
  };
}

/** In a text of Kusto between single quotes. */
function quoted(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
}

function incomplete(why = "it is not a table"): Result<never> {
  return {
    ok: false,
    error: {
      kind: "malformed",
      code: "PartialError",
      message: `The answer of the workspace is not complete: ${why}.`,
    },
  };
}
