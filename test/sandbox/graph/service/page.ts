import { createHash } from "node:crypto";

import { overLimit } from "../query-error.ts";
import type { Query } from "../syntax/ast.ts";
import type { Table } from "../value.ts";
import { requirePage, type GraphRequest } from "./request.ts";

export interface Page {
  readonly table: Table;
  readonly totalRecords: number;
  /** Whether rows are left that no skip token leads to. */
  readonly truncated: boolean;
  readonly skipToken?: string;
}

/**
 * The rows that the request asks for. Documentation "Guidance for pagination": a query with `limit` or `take` is not paged,
 * and `$skip` is ignored for it; without the column `id` there is no skip token.
 * @throws QueryError for a token of another query.
 */
export function pageOf(
  table: Table,
  query: Query,
  request: GraphRequest,
): Page {
  const { top, skip } = requirePage(request.options ?? {});
  const limited = query.pipeline.operators.some(({ kind }) => kind === "take");
  const token = request.options?.$skipToken;
  const digest = digestOf(request);
  const first =
    token === undefined ? (limited ? 0 : skip) : offsetOf(token, digest);
  const rows = table.rows.slice(first, first + top);
  const next = first + rows.length;
  const more = next < table.rows.length;
  const pageable = !limited && table.columns.some(({ name }) => name === "id");
  return {
    table: { ...table, rows },
    totalRecords: table.rows.length,
    truncated: more && !pageable,
    ...(more && pageable ? { skipToken: tokenOf(next, digest) } : {}),
  };
}

/** A token is good only for the query and the scope that it was made for. */
function digestOf({
  query,
  subscriptions = [],
  managementGroups = [],
}: GraphRequest): string {
  return createHash("sha256")
    .update(JSON.stringify([query, subscriptions, managementGroups]))
    .digest("base64url");
}

function tokenOf(offset: number, digest: string): string {
  return Buffer.from(`${offset} ${digest}`).toString("base64");
}

function offsetOf(token: string, digest: string): number {
  const [offset = "", of] = Buffer.from(token, "base64").toString().split(" ");
  if (of !== digest || !/^\d+$/.test(offset)) {
    throw overLimit("InvalidSkipToken", "The $skipToken is not valid.");
  }
  return Number(offset);
}
