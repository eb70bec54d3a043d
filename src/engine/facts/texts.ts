import type { ErrorText } from "../../model/error-text.ts";
import type { ExplainedMatch, PulledImage } from "../../model/explanation.ts";
import { known } from "../../model/fact.ts";
import { pointer } from "../../model/pointer.ts";
import type { JourneyContext } from "../journey.ts";
import type { Located } from "../located.ts";
import { isOfConsumer, isOfImage, isOfRegistry } from "./log/text-subject.ts";

/** What one place of a text tells. */
export interface Told<T> {
  readonly what: T;
  /** Where it stands in the landscape. */
  readonly pointer: string;
  /** Name of the text. */
  readonly source: string;
}

export type ToldFailure = Told<ExplainedMatch>;
export type ToldPull = Told<PulledImage>;

/** What texts say. It is known even when there are none: who was given no text misses none. */
export const textFacts = {
  /** Failures of this registry, whoever met them. */
  "registry.texts": (context: JourneyContext) =>
    located(
      context,
      failuresTold(context, (_, failure) => isOfRegistry(context, failure)),
    ),
  /** Failures that the consumer met, at whatever registry. */
  "consumer.texts": (context: JourneyContext) =>
    located(
      context,
      failuresTold(context, (text, failure) =>
        isOfConsumer(context, text, failure),
      ),
    ),
  /** Failures of this very journey. */
  "journey.texts": (context: JourneyContext) =>
    located(context, failuresOfJourney(context)),
};

export function failuresOfJourney(context: JourneyContext): ToldFailure[] {
  return failuresTold(
    context,
    (text, failure) =>
      isOfRegistry(context, failure) &&
      isOfImage(context, failure) &&
      isOfConsumer(context, text, failure),
  );
}

/** The pulls of this journey that the consumer's own log tells of. */
export function pullsOfJourney(context: JourneyContext): ToldPull[] {
  return toldIn(
    context,
    "pulls",
    (text, pull) =>
      pull.registry !== null &&
      isOfRegistry(context, pull) &&
      isOfImage(context, pull) &&
      isOfConsumer(context, text, null),
  );
}

function failuresTold(
  context: JourneyContext,
  isMeant: (text: ErrorText, failure: ExplainedMatch) => boolean,
): ToldFailure[] {
  return toldIn(context, "failures", isMeant);
}

function located(
  { landscape }: JourneyContext,
  told: readonly ToldFailure[],
): Located<readonly ToldFailure[]> {
  return {
    fact: known(told, "error texts", landscape.at),
    pointer: pointer("errorTexts"),
  };
}

function toldIn<K extends "failures" | "pulls">(
  { landscape }: JourneyContext,
  member: K,
  isMeant: (text: ErrorText, what: ErrorText[K][number]) => boolean,
): Told<ErrorText[K][number]>[] {
  return Object.entries(landscape.errorTexts).flatMap(([key, fact]) => {
    if (!fact.known) {
      return [];
    }
    const list: readonly ErrorText[K][number][] = fact.value[member];
    return list.flatMap((what, index) =>
      isMeant(fact.value, what)
        ? {
            what,
            pointer: pointer("errorTexts", key, "value", member, index),
            source: fact.source,
          }
        : [],
    );
  });
}
