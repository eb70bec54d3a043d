import { randomUUID } from "node:crypto";
import type { LocalCloud, LoggedWrite } from "../cloud.ts";
import type { Answer } from "../http/exchange.ts";
import { sameText, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import type { ArmContext } from "./context.ts";
import { armError, authorizationFailed } from "./errors.ts";
import { page } from "./paging.ts";
import { typeOf, type ArmPath } from "./path.ts";

const type = "Microsoft.Insights/eventtypes";

/**
 * The activity log of a subscription, asked for one resource: two events for each write, the latest first. Whoever may
 * read the log at the resource gets them (not documented for a filter; decided here).
 */
export function answerActivityLog(
  context: ArmContext,
  path: ArmPath,
): Answer | undefined {
  if (!sameText(typeOf(path), type) || !sameText(path.tail, "values")) {
    return undefined;
  }
  const { cloud, request, rights, user } = context;
  const filter = request.query.get("$filter") ?? "";
  const from = /eventTimestamp ge '([^']+)'/i.exec(filter)?.[1];
  const to = /eventTimestamp le '([^']+)'/i.exec(filter)?.[1];
  const resourceId = /resourceUri eq '([^']+)'/i.exec(filter)?.[1];
  if (from === undefined || resourceId === undefined) {
    return armError(
      400,
      "BadRequest",
      "The $filter must name a begin, and here a resourceUri.",
    );
  }
  const action = `${type}/values/read`;
  if (!rights.may(action, resourceId)) {
    return authorizationFailed(user, action, path.scope);
  }
  const until = Math.min(
    to === undefined ? Infinity : Date.parse(to),
    Date.now() - cloud.tenant.behaviour.activityLagSeconds * 1000,
  );
  const columns = request.query.get("$select")?.split(",");
  const events = writesOf(cloud)
    .filter((each) => sameText(each.resourceId, resourceId))
    .filter(({ at }) => at >= Date.parse(from) && at <= until)
    .sort((a, b) => b.at - a.at)
    .flatMap(eventsOf)
    .map((event) => selected(event, columns));
  return page(context, events);
}

/** When a resource was last written, as far as the log knows it; undefined when it was not. */
export function lastWrite(
  cloud: LocalCloud,
  { id }: Resource,
): number | undefined {
  const times = writesOf(cloud)
    .filter(({ resourceId, failed }) => sameText(resourceId, id) && !failed)
    .map(({ at }) => at);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** What the tenant file tells of the time before, and what was written since. */
function writesOf({ tenant, writes }: LocalCloud): LoggedWrite[] {
  const before = tenant.activity.map(({ minutesAgo, ...write }) => ({
    at: Date.now() - minutesAgo * 60_000,
    ...write,
  }));
  return [...before, ...writes];
}

function eventsOf(write: LoggedWrite): Json[] {
  const { at, resourceId, method, request, answer, failed } = write;
  const common = {
    channels: "Operation",
    claims: { name: "Somebody" },
    eventTimestamp: new Date(at).toISOString(),
    httpRequest: { clientRequestId: randomUUID(), method },
    operationId: randomUUID(),
    operationName: { value: "Microsoft.ContainerRegistry/registries/write" },
    resourceId,
  };
  const body = (name: string, content: unknown): Json =>
    content === undefined
      ? {}
      : { properties: { [name]: JSON.stringify(content) } };
  const status = failed ? "Failed" : "Succeeded";
  return [
    { ...common, ...body("responseBody", answer), status: { value: status } },
    {
      ...common,
      ...body("requestbody", request),
      status: { value: "Started" },
    },
  ];
}

function selected(event: Json, columns: readonly string[] | undefined): Json {
  return columns === undefined
    ? event
    : Object.fromEntries(
        Object.entries(event).filter(([name]) => columns.includes(name)),
      );
}
