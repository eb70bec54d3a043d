import { randomUUID } from "node:crypto";

import { requireDialect } from "../dialect.ts";
import { evaluateTable, type GraphTables } from "../evaluate.ts";
import { QueryError, type ErrorDetail } from "../query-error.ts";
import { parseQuery } from "../syntax/parse-query.ts";
import type { Json, ScalarType, Table } from "../value.ts";
import { pageOf } from "./page.ts";
import { documentedQuota, type Quota } from "./quota.ts";
import type { GraphRequest } from "./request.ts";
import { scopeTables } from "./scope.ts";

export interface GraphContext {
  /** What the caller may read; a table that is not there does not exist in the cloud. */
  readonly tables: GraphTables;
  readonly now: Date;
  /** The caller's quota after this query; untouched when left out. */
  readonly quota?: Quota;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** What Resource Graph answers to a query: its rows, or the error in the service's own shape. */
export function answer(
  request: GraphRequest,
  context: GraphContext,
): GraphAnswer {
  const quota = context.quota ?? {
    allowed: true,
    remaining: documentedQuota.queries,
    resetsAfterSeconds: documentedQuota.seconds,
  };
  const headers = quotaHeaders(quota);
  if (!quota.allowed) return throttled(quota, headers, context.now);
  try {
    return { status: 200, headers, body: resultOf(request, context) };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const body = errorBody("BadRequest", error.details, context.now);
    return { status: 400, headers, body };
  }
}

function resultOf(request: GraphRequest, { tables, now }: GraphContext): Json {
  const query = parseQuery(request.query);
  requireDialect(query);
  const scoped = scopeTables(tables, request);
  const page = pageOf(evaluateTable(query, scoped, now), query, request);
  const asTable = request.options?.resultFormat === "table";
  return {
    totalRecords: page.totalRecords,
    count: page.table.rows.length,
    data: asTable ? tableData(page.table) : page.table.rows,
    facets: [],
    resultTruncated: String(page.truncated),
    ...(page.skipToken === undefined ? {} : { $skipToken: page.skipToken }),
  };
}

/** `ColumnDataType` of the REST API. */
const columnTypes: Readonly<Record<ScalarType, string>> = {
  bool: "boolean",
  datetime: "datetime",
  dynamic: "object",
  long: "integer",
  real: "number",
  string: "string",
  timespan: "string",
};

function tableData({ columns, rows }: Table): Json {
  return {
    columns: columns.map(({ name, type }) => ({
      name,
      type: columnTypes[type],
    })),
    rows: rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
  };
}

function quotaHeaders(quota: Quota): Readonly<Record<string, string>> {
  const seconds = String(quota.resetsAfterSeconds).padStart(2, "0");
  return {
    "content-type": "application/json; charset=utf-8",
    "x-ms-user-quota-remaining": String(quota.remaining),
    "x-ms-user-quota-resets-after": `00:00:${seconds}`,
  };
}

function throttled(
  quota: Quota,
  headers: GraphAnswer["headers"],
  now: Date,
): GraphAnswer {
  const code = "RateLimiting";
  const message =
    "Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed. Please see https://aka.ms/resourcegraph-throttling for help.";
  return {
    status: 429,
    headers: { ...headers, "retry-after": String(quota.resetsAfterSeconds) },
    body: errorBody(code, [{ code, message }], now),
  };
}

function errorBody(
  code: string,
  details: readonly ErrorDetail[],
  now: Date,
): Json {
  return {
    error: {
      code,
      message: `Please provide below info when asking for support: timestamp = ${now.toISOString()}, correlationId = ${randomUUID()}.`,
      details: details.map((detail) => ({ ...detail })),
    },
  };
}
