import * as v from "valibot";
import { subscriptionOf } from "../../model/arm-id.ts";
import type { RegistryWrite } from "../../model/arm.ts";
import { mapFact } from "../../model/fact.ts";
import {
  activityEvents,
  type ActivityEvent,
} from "../documents/activity-log.ts";
import { readList, type Collecting } from "./collecting.ts";

/** Not the claims of whoever did it. */
const columns =
  "eventTimestamp,operationId,operationName,status,httpRequest,properties";

const oneDayMs = 24 * 60 * 60 * 1000;

/** What was written to a registry in the last day, by the activity log of its subscription. */
export async function collectWrites(
  collecting: Collecting,
  registryId: string,
): Promise<void> {
  const { draft } = collecting;
  const since = new Date(Date.parse(draft.at) - oneDayMs).toISOString();
  const filter = `eventTimestamp ge '${since}' and eventTimestamp le '${new Date().toISOString()}' and resourceUri eq '${registryId}'`;
  const events = await readList(
    collecting,
    {},
    registryId,
    `/subscriptions/${subscriptionOf(registryId)}/providers/Microsoft.Insights/eventtypes/management/values`,
    activityEvents,
    `&$filter=${encodeURIComponent(filter)}&$select=${columns}`,
  );
  draft.registryWrites[registryId.toLowerCase()] = mapFact(events, writesIn);
}

/** The writes that did not fail, the latest first. */
function writesIn(events: readonly ActivityEvent[]): RegistryWrite[] {
  const operations = new Map<string, ActivityEvent[]>();
  for (const event of events.filter(isWrite)) {
    const operation = event.operationId ?? event.eventTimestamp;
    operations.set(operation, [...(operations.get(operation) ?? []), event]);
  }
  return [...operations.values()]
    .filter((those) => !those.some(hasFailed))
    .map(writeOf)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function isWrite({ operationName }: ActivityEvent): boolean {
  return /^Microsoft\.ContainerRegistry\/registries\/write$/i.test(
    operationName?.value ?? "",
  );
}

function hasFailed({ status }: ActivityEvent): boolean {
  return /^failed$/i.test(status?.value ?? "");
}

function writeOf(events: readonly ActivityEvent[]): RegistryWrite {
  const times = events.map(({ eventTimestamp }) => Date.parse(eventTimestamp));
  const [method] = events.flatMap(
    ({ httpRequest }) => httpRequest?.method ?? [],
  );
  const [request] = bodies(events, "requestbody");
  const [answer] = bodies(events, "responseBody");
  const mode =
    answer?.properties?.roleAssignmentMode ??
    request?.properties?.roleAssignmentMode;
  return {
    at: new Date(Math.max(...times)).toISOString(),
    ...(method !== undefined && { method }),
    ...(request?.properties && { set: namesIn(request.properties) }),
    ...(mode && { roleAssignmentMode: mode }),
  };
}

function namesIn(properties: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(properties)
    .filter((name) => properties[name] !== null)
    .sort();
}

const body = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    properties: v.exactOptional(
      v.looseObject({ roleAssignmentMode: v.nullish(v.string()) }),
    ),
  }),
);

/** A body that is cut off, or is none of a registry, tells nothing. */
function bodies(
  events: readonly ActivityEvent[],
  name: "requestbody" | "responseBody",
): v.InferOutput<typeof body>[] {
  return events.flatMap(({ properties }) => {
    const parsed = v.safeParse(body, properties?.[name]);
    return parsed.success ? parsed.output : [];
  });
}
