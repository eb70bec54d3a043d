import { ofType, rightsOf } from "../arm/rights.ts";
import type { LocalCloud } from "../cloud.ts";
import { callerOf, isExpired } from "../entra/claims.ts";
import { QueryError } from "../graph/query-error.ts";
import { toDynamic } from "../graph/scalar/convert.ts";
import { parseQuery } from "../graph/syntax/parse-query.ts";
import { run } from "../graph/tabular/run.ts";
import type { Table } from "../graph/value.ts";
import { bearerToken, type Answer, type Handler } from "../http/exchange.ts";
import { object, sameText, text } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { logTable } from "./tables.ts";

/** "Query - Execute" of the Log Analytics API: at most so many rows, and then an error beside them. */
const mostRows = 30_000;

/** The service that queries the workspaces of a cloud. */
export function logsHandler(cloud: LocalCloud): Handler {
  return (request) => {
    const caller = callerOf(cloud, bearerToken(request) ?? "");
    if (caller?.service !== "logs" || isExpired(caller.claims)) {
      return logsError(
        401,
        "InvalidTokenError",
        "Valid authentication was not provided",
      );
    }
    const customerId = /^\/v1\/workspaces\/([^/]+)\/query$/.exec(
      request.path,
    )?.[1];
    if (request.method !== "POST" || customerId === undefined) {
      return logsError(
        404,
        "PathNotFoundError",
        "The requested path does not exist",
      );
    }
    const workspace = workspaceOf(cloud, customerId);
    const rights = rightsOf(cloud, caller.user.id);
    const action = "Microsoft.OperationalInsights/workspaces/query/read";
    if (workspace === undefined || !rights.may(action, workspace.id)) {
      return logsError(
        403,
        "InsufficientAccessError",
        "The provided credentials have insufficient access to perform the requested operation",
      );
    }
    return {
      ...answerQuery(cloud, customerId, queryOf(request.body)),
      principal: caller.user.id,
    };
  };
}

function workspaceOf(
  cloud: LocalCloud,
  customerId: string,
): Resource | undefined {
  return ofType(cloud, "Microsoft.OperationalInsights/workspaces").find(
    ({ properties }) => sameText(text(properties["customerId"]), customerId),
  );
}

function queryOf(body: string): string {
  try {
    return text(object(JSON.parse(body))["query"]);
  } catch {
    return "";
  }
}

function answerQuery(
  cloud: LocalCloud,
  customerId: string,
  query: string,
): Answer {
  try {
    const result = run(parseQuery(query), {
      now: Date.now(),
      table: (name) => {
        const table = logTable(cloud, customerId, name);
        if (table === undefined) {
          throw new QueryError([
            { code: "SEM0100", message: `Failed to resolve table '${name}'` },
          ]);
        }
        return table;
      },
    });
    return { status: 200, body: documentOf(result) };
  } catch (error) {
    if (error instanceof QueryError) {
      return logsError(400, "BadArgumentError", error.message);
    }
    throw error;
  }
}

function documentOf({ columns, rows }: Table): object {
  const table = {
    name: "PrimaryResult",
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: rows
      .slice(0, mostRows)
      .map((row) =>
        columns.map(({ name, type }) => toDynamic(row[name] ?? null, type)),
      ),
  };
  return {
    tables: [table],
    ...(rows.length > mostRows && {
      error: {
        code: "PartialError",
        message: "There were some errors when processing your query.",
      },
    }),
  };
}

function logsError(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}
