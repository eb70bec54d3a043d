import type { Language } from "../messages/language.ts";
import type { Explanation, ExplainedMatch } from "../model/explanation.ts";
import type { FailureView } from "./explained.ts";
import { explanationView } from "./explanation-view.ts";
import { escaped } from "./markdown-text.ts";
import { blocksText } from "./terminal.ts";

/** An explanation for a terminal. */
export function explanationTerminal(
  explanation: Explanation,
  language: Language,
): string {
  const view = explanationView(explanation, language);
  return blocksText([
    [view.summary],
    ...view.failures.map(failureLines),
    ...(view.more === undefined ? [] : [[view.more]]),
  ]);
}

function failureLines(failure: FailureView): string[] {
  return [
    failure.subject,
    `  ${failure.hop}: ${failure.symptom}`,
    `  ${failure.facts.join(" · ")}`,
    `  ${failure.causesTitle}`,
    ...failure.causes.flatMap(({ text, confirm }, index) => [
      `    ${index + 1}. ${text}`,
      ...(confirm === undefined ? [] : [`       ${confirm}`]),
    ]),
    ...(failure.next === undefined ? [] : [`  ${failure.next}`]),
  ];
}

export function explanationMarkdown(
  explanation: Explanation,
  language: Language,
): string {
  const view = explanationView(explanation, language);
  return [
    `# ${escaped(view.title)}`,
    escaped(view.summary),
    ...view.failures.map(failureMarkdown),
    ...(view.more === undefined ? [] : [escaped(view.more)]),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

function failureMarkdown(failure: FailureView): string {
  const causes = failure.causes.map(
    ({ text, confirm }, index) =>
      `${index + 1}. ${escaped(text)}${confirm === undefined ? "" : ` (${escaped(confirm)})`}`,
  );
  return [
    `## ${escaped(failure.subject)}`,
    `**${escaped(failure.hop)}.** ${escaped(failure.symptom)}`,
    escaped(failure.facts.join(" · ")),
    `${escaped(failure.causesTitle)}:\n\n${causes.join("\n")}`,
    ...(failure.next === undefined ? [] : [escaped(failure.next)]),
  ].join("\n\n");
}

/** The stable form for other programs; what is said of repetitions is there only where there are some. */
export function explanationDocument({
  schema,
  related,
  matches,
}: Explanation): object {
  return { schema, related, matches: matches.map(matchDocument) };
}

function matchDocument(match: ExplainedMatch): object {
  const { count, lastLine, firstTime, lastTime, resolved, ...told } = match;
  return {
    ...told,
    ...(count > 1 ? { count, lastLine, firstTime, lastTime } : {}),
    ...(resolved ? { resolved } : {}),
  };
}
