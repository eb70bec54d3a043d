import * as v from "valibot";
import type { LoginLog, RepositoryLog } from "../../model/registry-logs.ts";
import { mostEvents } from "../log-queries.ts";
import type { Schema } from "./document.ts";

/** A workspace as far as a query needs it: the id by which it is asked. */
export const workspace: Schema<{ properties: { customerId: string } }> =
  v.object({ properties: v.object({ customerId: v.string() }) });

const empty = v.optional(v.string(), "");

export const loginLog: Schema<LoginLog> = v.pipe(
  v.array(
    v.object({
      CallerIpAddress: empty,
      Denied: v.number(),
      Logins: v.number(),
    }),
  ),
  v.transform((found) => ({
    denied: found
      .filter(({ Denied }) => Denied > 0)
      .map((row) => ({ address: row.CallerIpAddress, count: row.Denied })),
    logins: found.reduce((sum, { Logins }) => sum + Logins, 0),
  })),
);

export const repositoryLog: Schema<RepositoryLog> = v.pipe(
  v.array(
    v.object({
      TimeGenerated: v.string(),
      OperationName: v.string(),
      Repository: empty,
      Tag: empty,
      Digest: empty,
    }),
  ),
  v.transform((found) => ({
    events: found.slice(0, mostEvents).map((row) => ({
      at: row.TimeGenerated,
      operation: row.OperationName,
      repository: row.Repository,
      tag: row.Tag,
      digest: row.Digest,
    })),
    complete: found.length <= mostEvents,
  })),
);
