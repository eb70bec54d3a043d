import type { Language } from "../messages/language.ts";
import { text } from "../messages/text.ts";
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
    ...failure.causes.flatMap(({ text, confirm, checkedBy }, index) => [
      `    ${index + 1}. ${text}`,
      `       ${confirm}`,
      ...(checkedBy === undefined ? [] : [`       ${checkedBy}`]),
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
    ({ text, confirm, checkedBy }, index) =>
      `${index + 1}. ${escaped(text)} ${escaped(confirm)}${checkedBy === undefined ? "" : ` (${escaped(checkedBy)})`}`,
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
export function explanationDocument(
  { schema, related, matches }: Explanation,
  language: Language,
): object {
  return {
    schema,
    related,
    matches: matches.map((match) => matchDocument(match, language)),
  };
}

function matchDocument(match: ExplainedMatch, language: Language): object {
  const { count, lastLine, firstTime, lastTime, resolved, ...told } = match;
  return {
    ...told,
    causes: match.causes.map(({ cause, rules }) => ({
      cause,
      rules,
      confirm: text(`explain.confirm.${cause}`, {}, language),
    })),
    ...(count > 1 ? { count, lastLine, firstTime, lastTime } : {}),
    ...(resolved ? { resolved } : {}),
  };
}
