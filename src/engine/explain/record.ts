import type { Emitter, ExplainedMatch } from "../../model/explanation.ts";
import { rulesFor } from "./cause-rules.ts";
import { causesOf } from "./causes.ts";
import type { Failure } from "./failure.ts";
import type { NamedImage } from "./image.ts";
import { saidIn } from "./said.ts";

/** One failure as often as the text tells of it. */
export interface Record {
  readonly first: Failure;
  image: NamedImage;
  httpStatus: number | null;
  count: number;
  lastLine: number;
  firstTime: string | null;
  lastTime: string | null;
  /** Time of an earlier login that worked, null where the text does not say when; undefined when it tells of none. */
  readonly login: string | null | undefined;
  resolved: boolean;
}

/** RFC 3339 and the like, as logs begin their lines with it or carry it in JSON. */
const timeStamp =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d))?/;

/** How often the text says that an event happened: Kubernetes folds its events itself. */
const told = /\(x(\d{1,6}) over |"count\\{0,4}":\s{0,2}(\d{1,6})\b/i;

export function newRecord(
  failure: Failure,
  line: string,
  login: string | null | undefined,
): Record {
  const time = timeIn(line);
  return {
    first: failure,
    image: failure.image,
    httpStatus: failure.httpStatus,
    count: countIn(line),
    lastLine: failure.line,
    firstTime: time,
    lastTime: time,
    login,
    resolved: false,
  };
}

export function tellAgain(
  record: Record,
  failure: Failure,
  line: string,
): void {
  record.httpStatus ??= failure.httpStatus;
  record.count += countIn(line);
  record.lastLine = failure.line;
  record.lastTime = timeIn(line) ?? record.lastTime;
  record.resolved = false;
}

/** The time stamp of a line, as it is spelled there. */
export function timeIn(line: string): string | null {
  return timeStamp.exec(line)?.[0] ?? null;
}

function countIn(line: string): number {
  const [, over, json] = told.exec(line) ?? [];
  return Math.max(1, Number(over ?? json ?? 1));
}

/** Failures with the same key are one. */
export function keyOf({
  signature,
  symptom,
  image,
  clientIp,
}: Failure): string {
  return [
    signature.id,
    symptom,
    image.registry,
    image.repository,
    image.reference,
    clientIp,
  ].join("\n");
}

/** Whether the failure is one of a registry's network or access. */
export function isAboutRegistry({ first }: Record): boolean {
  return first.standing === "cause" || first.standing === "consequence";
}

/** The record as a host shows it; `emitter` is who printed the rest of the text. */
export function explained(record: Record, emitter: Emitter): ExplainedMatch {
  const { first, image, login, resolved } = record;
  const loggedIn = login !== undefined;
  const by = first.emitter ?? emitter;
  const causes = causesOf({ ...first, emitter: by, loggedIn, resolved });
  return {
    line: first.line,
    column: first.start + 1,
    length: first.length,
    said: saidIn(first.statement, first.signature),
    signature: first.signature.id,
    related: isAboutRegistry(record),
    symptom: first.symptom,
    hop: first.hop,
    emitter: by,
    registry: image.registry,
    repository: image.repository,
    reference: image.reference,
    clientIp: first.clientIp,
    httpStatus: record.httpStatus,
    causes: causes.map((cause) => ({ cause, rules: rulesFor(cause, by) })),
    count: record.count,
    lastLine: record.lastLine,
    firstTime: record.firstTime,
    lastTime: record.lastTime,
    resolved,
    loginTime: login ?? null,
  };
}
