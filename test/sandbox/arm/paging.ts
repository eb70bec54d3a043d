import type { Answer } from "../http/exchange.ts";
import type { ArmContext } from "./context.ts";

/** A page of a list, with an absolute link to the next one while there is one. */
export function page(
  { cloud, request }: ArmContext,
  value: readonly unknown[],
): Answer {
  const start = Number(request.query.get("$skiptoken") ?? "0");
  const end = start + cloud.tenant.behaviour.pageSize;
  const next = new URLSearchParams(request.query);
  next.set("$skiptoken", String(end));
  return {
    status: 200,
    body: {
      value: value.slice(start, end),
      ...(end < value.length && {
        nextLink: `${request.origin}${encodeURI(request.path)}?${next.toString()}`,
      }),
    },
  };
}
