import type { Result } from "../azure-error.ts";

/** What a consumer's own log is. */
export type LogKind =
  "container" | "deployment" | "pod-events" | "container-events" | "revision";

/** One log that was asked for. */
export interface LogReading {
  readonly kind: LogKind;
  /** The ARM path that was asked. */
  readonly path: string;
  readonly log: Result<Log>;
}

export interface Log {
  /** Empty where Azure has nothing to tell. */
  readonly text: string;
  /** A part of it is missing, as it is too long. */
  readonly isCut: boolean;
}

/** Of a longer log its end is kept, in UTF-16 code units: the last attempts count. */
const longest = 1_000_000;

/** A log that was asked for, as its text: what the answer tells of it, or why there is none. */
export function readingOf<T>(
  kind: LogKind,
  path: string,
  answer: Result<T>,
  textOf: (value: T) => string,
): LogReading {
  return {
    kind,
    path,
    log: answer.ok ? { ok: true, value: logOf(textOf(answer.value)) } : answer,
  };
}

/** The log as far as it is kept. */
export function logOf(text: string, isCut = false): Log {
  if (text.length <= longest) {
    return { text, isCut };
  }
  const end = text.slice(-longest);
  return { text: end.slice(end.indexOf("\n") + 1), isCut: true };
}
