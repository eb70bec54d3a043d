import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, firstUnknown, type Located } from "../../located.ts";
import { manifestAnswer, signInAnswer, tagList } from "./image-probe.ts";
import { probeFacts } from "../probe.ts";

/** Where the registry's answers to this machine stand that were 429 (too many requests). */
export function throttledAnswers(
  context: JourneyContext,
): Located<readonly string[]> {
  const challenge = probeFacts["probe.challenge"](context);
  const answers: readonly Located<{ readonly status: number }>[] = [
    challenge,
    probeFacts["probe.token-endpoint"](context),
    ...(context.journey.image
      ? [signInAnswer(context), tagList(context), manifestAnswer(context)]
      : []),
  ];
  const throttled = answers.flatMap(({ fact, pointer: at }) =>
    fact.known && fact.value.status === 429 ? [`${at}/status`] : [],
  );
  return throttled.length > 0
    ? drawnFrom(answers.find(({ fact }) => fact.known) ?? challenge, throttled)
    : (firstUnknown([challenge]) ?? drawnFrom(challenge, []));
}
