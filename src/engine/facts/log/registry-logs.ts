import type { LogCategory } from "../../../model/arm.ts";
import { mapFact } from "../../../model/fact.ts";
import {
  workspaceOf,
  type LoginLog,
  type RepositoryEvent,
  type RepositoryLog,
} from "../../../model/registry-logs.ts";
import type { JourneyContext, LandscapeContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { egressOf } from "../egress/egress.ts";
import { machineAdmissionOf } from "../admit/machine-admission.ts";
import { registryFacts } from "../registry.ts";

/** From then on every replica should have what was pushed; no figure is published, this one is ours. */
const replicationMinutes = 15;

/** The addresses that were refused in the last day. */
export function refusedAddresses(
  context: LandscapeContext,
): Located<LoginLog["denied"]> {
  const category = "ContainerRegistryLoginEvents";
  return whenKept(context, category, () => {
    const log = ofRegistry(context, "loginLogs");
    return whenKnown(log, ({ denied, logins }) =>
      logins === 0
        ? silent(log, "no-sign-in-logged")
        : drawnFrom(log, denied, "denied"),
    );
  });
}

/** The addresses from which the journey arrives at the registry, as far as they are known. */
export function sourceAddresses(
  context: JourneyContext,
): Located<readonly string[]> {
  if (context.journey.consumer.kind !== "machine") {
    const { fact, pointer } = egressOf(context);
    return {
      fact: mapFact(fact, (those) => those.map(({ address }) => address)),
      pointer,
    };
  }
  const admission = machineAdmissionOf(context);
  return whenKnown(admission, ({ clientIp }) =>
    clientIp === undefined
      ? silent(admission, "machine-address-not-told")
      : drawnFrom(admission, [clientIp], "clientIp"),
  );
}

/** The last that happened to the journey's image, if that took it away; null where the log tells of no such thing. */
export function imageRemoval(
  context: JourneyContext,
): Located<RepositoryEvent | null> {
  return fromRepositoryLog(context, (log, { events, complete }) => {
    const index = events.findIndex(isOfImage(context, events));
    const event = events[index];
    if (event) {
      return isPush(event)
        ? drawnFrom(log, null)
        : drawnFrom(log, event, "events", index);
    }
    return complete ? drawnFrom(log, null) : silent(log, "events-not-all-read");
  });
}

/** The last push of the journey's image, if it is so young that a replica may not have it yet; else null. */
export function recentPush(
  context: JourneyContext,
): Located<RepositoryEvent | null> {
  const since = Date.parse(context.landscape.at) - replicationMinutes * 60_000;
  return fromRepositoryLog(context, (log, { events }) => {
    const isImage = isOfImage(context, events);
    const index = events.findIndex(
      (event) =>
        isPush(event) && isImage(event) && Date.parse(event.at) > since,
    );
    const push = events[index];
    return push ? drawnFrom(log, push, "events", index) : drawnFrom(log, null);
  });
}

function fromRepositoryLog(
  context: JourneyContext,
  next: (
    located: Located<RepositoryLog>,
    log: RepositoryLog,
  ) => Located<RepositoryEvent | null>,
): Located<RepositoryEvent | null> {
  return whenKept(context, "ContainerRegistryRepositoryEvents", () => {
    const located = ofRegistry(context, "repositoryLogs");
    return whenKnown(located, (log) =>
      log.events.length === 0
        ? silent(located, "no-event-logged")
        : next(located, log),
    );
  });
}

function whenKept<T>(
  context: LandscapeContext,
  category: LogCategory,
  next: () => Located<T>,
): Located<T> {
  const settings = registryFacts["registry.diagnostic-settings"](context);
  return whenKnown(settings, (those) =>
    workspaceOf(those, category) === undefined
      ? silent(settings, "log-not-kept", { category })
      : next(),
  );
}

function ofRegistry<K extends "loginLogs" | "repositoryLogs">(
  { landscape }: LandscapeContext,
  table: K,
) {
  return fromTable(landscape, table, landscape.registryId);
}

function isPush({ operation }: RepositoryEvent): boolean {
  return /push/i.test(operation);
}

/** Events of the tag, of the manifests that it was pushed with, and of the whole repository. */
function isOfImage(
  { journey: { image } }: JourneyContext,
  events: readonly RepositoryEvent[],
): (event: RepositoryEvent) => boolean {
  const ofRepository = events.filter(
    ({ repository }) => repository === image?.repository,
  );
  const digests = new Set(
    ofRepository
      .filter(({ tag }) => tag === image?.reference)
      .map(({ digest }) => digest)
      .filter((digest) => digest !== ""),
  );
  return ({ repository, tag, digest }) =>
    repository === image?.repository &&
    (tag === image.reference ||
      digest === image.reference ||
      digests.has(digest) ||
      (tag === "" && digest === ""));
}
