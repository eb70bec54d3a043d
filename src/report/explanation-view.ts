import type { Language } from "../messages/language.ts";
import { text } from "../messages/text.ts";
import type { Explanation, ExplainedMatch } from "../model/explanation.ts";

/** An explanation in sentences. */
export interface ExplanationView {
  readonly title: string;
  readonly summary: string;
  readonly failures: readonly FailureView[];
  /** How many more there are, as a sentence. */
  readonly more: string | undefined;
}

export interface FailureView {
  /** The image or the registry. */
  readonly subject: string;
  readonly symptom: string;
  readonly hop: string;
  readonly facts: readonly string[];
  readonly causesTitle: string;
  readonly causes: readonly CauseView[];
  /** What to do next. */
  readonly next: string | undefined;
}

interface CauseView {
  readonly text: string;
  readonly confirm: string | undefined;
}

/** People read so many failures; programs read them all. */
const mostShown = 10;

export function explanationView(
  { related, matches }: Explanation,
  language: Language,
): ExplanationView {
  const summary = related
    ? "explain.related"
    : matches.length === 0
      ? "explain.nothing"
      : "explain.not-related";
  const count = matches.length - mostShown;
  return {
    title: text("explain.title", {}, language),
    summary: text(summary, {}, language),
    failures: matches
      .slice(0, mostShown)
      .map((match) => failureView(match, language)),
    more: count > 0 ? text("explain.more", { count }, language) : undefined,
  };
}

function failureView(match: ExplainedMatch, language: Language): FailureView {
  return {
    subject: subjectOf(match),
    symptom: text(`explain.symptom.${match.symptom}`, {}, language),
    hop: hopText(match, language),
    facts: factsOf(match, language),
    causesTitle: text("explain.causes", {}, language),
    causes: match.causes.map(({ cause, rules }) => ({
      text: text(`explain.cause.${cause}`, {}, language),
      confirm:
        rules.length > 0
          ? text("explain.confirm", { rules }, language)
          : undefined,
    })),
    next: nextStep(match, language),
  };
}

function subjectOf(match: ExplainedMatch): string {
  const { registry, signature } = match;
  const image = imageOf(match);
  return (
    [registry, image].filter((part) => part !== null).join("/") || signature
  );
}

function imageOf({ repository, reference }: ExplainedMatch): string | null {
  if (repository === null || reference === null) {
    return repository;
  }
  const separator = reference.includes(":") ? "@" : ":";
  return `${repository}${separator}${reference}`;
}

function hopText({ hop }: ExplainedMatch, language: Language): string {
  return hop === null
    ? text("explain.at-no-hop", {}, language)
    : text(
        "explain.stops-at",
        { hop: text(`hop.${hop}`, {}, language) },
        language,
      );
}

function factsOf(match: ExplainedMatch, language: Language): string[] {
  const { line, column, emitter, clientIp, httpStatus, resolved } = match;
  const say = (
    id: string,
    args: Readonly<Record<string, string | number>> = {},
  ): string => text(`explain.${id}`, args, language);
  return [
    say("line", { line, column }),
    ...(match.count > 1 ? [countText(match, language)] : []),
    ...(emitter === "other" ? [] : [say("emitter", { emitter })]),
    ...(clientIp === null ? [] : [say("client", { address: clientIp })]),
    ...(httpStatus === null ? [] : [say("status", { status: httpStatus })]),
    ...(resolved ? [say("resolved")] : []),
  ];
}

function countText(
  { count, lastLine, firstTime, lastTime }: ExplainedMatch,
  language: Language,
): string {
  return firstTime !== null && lastTime !== null && firstTime !== lastTime
    ? text(
        "explain.count-times",
        { count, first: firstTime, last: lastTime },
        language,
      )
    : text("explain.count", { count, line: lastLine }, language);
}

function nextStep(
  match: ExplainedMatch,
  language: Language,
): string | undefined {
  const { registry, hop } = match;
  if (registry === null || hop === null) {
    return undefined;
  }
  const image = imageOf(match);
  return image === null
    ? text("explain.diagnose", { registry }, language)
    : text("explain.diagnose-image", { registry, image }, language);
}
