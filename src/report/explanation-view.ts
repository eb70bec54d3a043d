import type { Language } from "../messages/language.ts";
import { isMessageId, text } from "../messages/text.ts";
import type {
  ExplainedCause,
  ExplainedMatch,
  Explanation,
} from "../model/explanation.ts";
import { hops, type Hop } from "../model/hop.ts";
import type {
  CauseView,
  ExplanationLabel,
  ExplanationView,
  FailureView,
} from "./explained.ts";
import type { HopView } from "./view.ts";

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
    language,
    title: text("explain.title", {}, language),
    related,
    summary: text(summary, {}, language),
    failures: matches
      .slice(0, mostShown)
      .map((match) => failureView(match, language)),
    labels: Object.fromEntries(
      labels.map((label) => [
        label,
        text(`explain.label.${label}`, {}, language),
      ]),
    ) as Record<ExplanationLabel, string>,
    more: count > 0 ? text("explain.more", { count }, language) : undefined,
  };
}

const labels: readonly ExplanationLabel[] = [
  "related",
  "notRelated",
  "origin",
  "show",
  "checks",
  "hops",
  "diagnose",
  "copy",
];

export function failureView(
  match: ExplainedMatch,
  language: Language,
): FailureView {
  return {
    subject: subjectOf(match),
    related: match.related,
    symptom: text(`explain.symptom.${match.symptom}`, {}, language),
    hop: hopText(match, language),
    hops: match.hop === null ? [] : wayTo(match.hop, language),
    said: match.said,
    facts: factsOf(match, language),
    causesTitle: text("explain.causes", {}, language),
    causes: match.causes.map((cause) => causeView(cause, language)),
    next: nextStep(match, language),
  };
}

function causeView(
  { cause, rules: wanted }: ExplainedCause,
  language: Language,
): CauseView {
  // Some rules of the catalogue await a probe: programs are told their ids, people what is checked today.
  const rules = wanted.filter((rule) => isMessageId(`rule.${rule}.title`));
  return {
    text: text(`explain.cause.${cause}`, {}, language),
    confirm: text(`explain.confirm.${cause}`, {}, language),
    checkedBy:
      rules.length > 0
        ? text("explain.checked-by", { rules }, language)
        : undefined,
    checks: rules.map((rule) => ({
      rule,
      title: text(`rule.${rule}.title`, {}, language),
    })),
  };
}

function wayTo(stop: Hop, language: Language): HopView[] {
  return hops.map((hop) => {
    const verdict = hop === stop ? "fail" : "not-asked";
    return {
      hop,
      label: text(`hop.${hop}`, {}, language),
      question: text(`hop.${hop}.question`, {}, language),
      verdict,
      verdictText:
        verdict === "fail" ? text("hop-verdict.fail", {}, language) : "",
    };
  });
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
