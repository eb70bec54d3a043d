import type {
  Emitter,
  Explanation,
  PulledImage,
} from "../../model/explanation.ts";
import { emitterOf } from "./emitter.ts";
import { failuresIn } from "./failure.ts";
import { hostKind } from "./hosts.ts";
import { completed, namedImage, type NamedImage } from "./image.ts";
import { lineSplitter, type LogLine } from "./lines.ts";
import { mayTell } from "./prefilter.ts";
import { progressOf } from "./progress.ts";
import { keyOf, newRecord, tellAgain, timeIn, type Record } from "./record.ts";
import { reach, type Surroundings } from "./relation.ts";
import { explanationOf } from "./verdict.ts";

/** Reads a log of any length, chunk by chunk, and explains it at its end. */
export interface LogReader {
  push(text: string): void;
  end(): Explanation;
}

/** So many different failures, and pulls, are kept; a log that tells of more is told by these. */
const mostRecords = 500;

/** A longer text is a log, in which an error without any context can be any program's. */
const excerptLines = 40;

const noImage: NamedImage = {
  registry: null,
  repository: null,
  reference: null,
};

export function logReader(): LogReader {
  const records = new Map<string, Record>();
  const pulls = new Map<string, PulledImage>();
  /** The line that is looked at, its neighbours before and after. */
  const window: LogLine[] = [];
  /** When the last login to each registry worked. */
  const logins = new Map<string, string | null>();
  let looked = 0;
  let lines = 0;
  let attempt = noImage;
  let manifestRead = false;
  let emitter: Emitter | undefined;
  let foreign = false;

  const splitter = lineSplitter((line) => {
    lines += 1;
    window.push(line);
    if (lines <= excerptLines) {
      foreign ||= hostKind(line.shown) === "foreign";
      emitter ??= emitterOf(line.shown);
    }
    if (window.length - looked > reach) {
      lookAtNext();
    }
  });

  function lookAtNext(): void {
    const line = window[looked];
    if (line !== undefined && mayTell(line.shown)) {
      lookAt(line, {
        before: textsOf(window.slice(0, looked).reverse()),
        after: textsOf(window.slice(looked + 1)),
      });
    }
    looked += 1;
    if (looked > reach) {
      window.shift();
      looked -= 1;
    }
  }

  function lookAt(line: LogLine, around: Surroundings): void {
    emitter ??= emitterOf(line.shown);
    follow(line);
    for (const failure of failuresIn(line, around, manifestRead)) {
      const known = completed(failure.image, attempt);
      const whole = { ...failure, image: known };
      const key = keyOf(whole);
      const record = records.get(key);
      if (record !== undefined) {
        tellAgain(record, whole, line.shown);
      } else if (records.size < mostRecords) {
        const login = logins.get(known.registry ?? "");
        records.set(key, newRecord(whole, line.shown, login));
      }
    }
  }

  /** Keeps in mind how far the pull has come. */
  function follow({ line, shown }: LogLine): void {
    const image = namedImage(shown);
    const progress = progressOf(shown);
    if (progress === "attempt") {
      manifestRead = false;
    }
    if (image.registry !== null) {
      attempt =
        image.registry === attempt.registry ? completed(image, attempt) : image;
    } else if (progress === "attempt" && /pulling image/i.test(shown)) {
      attempt = noImage;
    }
    if (progress === "manifest") {
      manifestRead = true;
    }
    if (progress === "login") {
      logins.set(attempt.registry ?? "", timeIn(shown));
    }
    if (progress === "pulled") {
      const pulled = image.registry === null ? attempt : image;
      resolve(pulled);
      keepPull({ ...pulled, line, time: timeIn(shown) });
    }
  }

  function keepPull(pull: PulledImage): void {
    const key = [pull.registry, pull.repository, pull.reference].join("\n");
    if (pulls.size < mostRecords || pulls.has(key)) {
      pulls.set(key, pull);
    }
  }

  function resolve(image: NamedImage): void {
    manifestRead = false;
    for (const record of records.values()) {
      const { registry, repository } = record.image;
      const same =
        (registry === null || registry === image.registry) &&
        (repository === null ||
          image.repository === null ||
          repository === image.repository);
      record.resolved ||= same && record.first.standing !== "after-pull";
    }
  }

  return {
    push: splitter.push,
    end: () => {
      splitter.end();
      while (looked < window.length) {
        lookAtNext();
      }
      return explanationOf([...records.values()], {
        emitter: emitter ?? "other",
        isExcerpt: lines <= excerptLines && !foreign,
        pulls: [...pulls.values()],
      });
    },
  };
}

function textsOf(lines: readonly LogLine[]): string[] {
  return lines.map(({ shown }) => shown);
}
