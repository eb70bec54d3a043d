import type { Language } from "../messages/language.ts";
import { isMessageId, text, type Say } from "../messages/text.ts";
import type {
  ExplainedCause,
  ExplainedMatch,
  Explanation,
} from "../model/explanation.ts";
import { hops, type Hop } from "../model/hop.ts";
import { shortImage } from "../model/image-reference.ts";
import type {
  CauseView,
  ExplanationLabel,
  ExplanationView,
  FailureView,
} from "./explained.ts";
import { hopView } from "./hop-view.ts";
import type { HopView } from "./view.ts";

/** People read so many failures; programs read them all. */
const mostShown = 10;

export function explanationView(
  { related, matches }: Explanation,
  language: Language,
): ExplanationView {
  const say: Say = (id, args) => text(id, args, language);
  const summary = related
    ? "explain.related"
    : matches.length === 0
      ? "explain.nothing"
      : "explain.not-related";
  const count = matches.length - mostShown;
  return {
    language,
    title: say("explain.title"),
    related,
    summary: say(summary),
    failures: matches
      .slice(0, mostShown)
      .map((match) => failureView(match, language)),
    labels: Object.fromEntries(
      labels.map((label) => [label, say(`explain.label.${label}`)]),
    ) as Record<ExplanationLabel, string>,
    more: count > 0 ? say("explain.more", { count }) : undefined,
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
  const say: Say = (id, args) => text(id, args, language);
  return {
    subject: subjectOf(match),
    related: match.related,
    symptom: say(`explain.symptom.${match.symptom}`),
    hop: hopText(match, say),
    hops: match.hop === null ? [] : wayTo(match.hop, say),
    said: match.said,
    facts: factsOf(match, say),
    causesTitle: say("explain.causes"),
    causes: match.causes.map((cause) => causeView(cause, say)),
    next: nextStep(match, say),
  };
}

function causeView(
  { cause, rules: wanted }: ExplainedCause,
  say: Say,
): CauseView {
  // Some rules of the catalogue await a probe: programs are told their ids, people what is checked today.
  const rules = wanted.filter((rule) => isMessageId(`rule.${rule}.title`));
  return {
    text: say(`explain.cause.${cause}`),
    confirm: say(`explain.confirm.${cause}`),
    checkedBy:
      rules.length > 0 ? say("explain.checked-by", { rules }) : undefined,
    checks: rules.map((rule) => ({ rule, title: say(`rule.${rule}.title`) })),
  };
}

/** A text says nothing of the hops at which the pull did not stop. */
function wayTo(stop: Hop, say: Say): HopView[] {
  return hops.map((hop) =>
    hop === stop
      ? hopView({ hop, verdict: "fail" }, say)
      : { ...hopView({ hop, verdict: "not-asked" }, say), verdictText: "" },
  );
}

function subjectOf(match: ExplainedMatch): string {
  const { registry, signature } = match;
  const image = imageOf(match);
  return (
    [registry, image].filter((part) => part !== null).join("/") || signature
  );
}

/** As far as the text names it. */
function imageOf({ repository, reference }: ExplainedMatch): string | null {
  return repository === null || reference === null
    ? repository
    : shortImage({ repository, reference });
}

function hopText({ hop }: ExplainedMatch, say: Say): string {
  return hop === null
    ? say("explain.at-no-hop")
    : say("explain.stops-at", { hop: say(`hop.${hop}`) });
}

function factsOf(match: ExplainedMatch, say: Say): string[] {
  const { line, column, emitter, clientIp, httpStatus, resolved } = match;
  return [
    say("explain.line", { line, column }),
    ...(match.count > 1 ? [countText(match, say)] : []),
    ...(emitter === "other" ? [] : [say("explain.emitter", { emitter })]),
    ...(clientIp === null
      ? []
      : [say("explain.client", { address: clientIp })]),
    ...(httpStatus === null
      ? []
      : [say("explain.status", { status: httpStatus })]),
    ...(resolved ? [say("explain.resolved")] : []),
  ];
}

function countText(
  { count, lastLine, firstTime, lastTime }: ExplainedMatch,
  say: Say,
): string {
  return firstTime !== null && lastTime !== null && firstTime !== lastTime
    ? say("explain.count-times", { count, first: firstTime, last: lastTime })
    : say("explain.count", { count, line: lastLine });
}

function nextStep(match: ExplainedMatch, say: Say): string | undefined {
  const { registry, hop } = match;
  if (registry === null || hop === null) {
    return undefined;
  }
  const image = imageOf(match);
  return image === null
    ? say("explain.diagnose", { registry })
    : say("explain.diagnose-image", { registry, image });
}
