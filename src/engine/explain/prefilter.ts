import { builtInClouds } from "../../model/cloud.ts";
import { progressHints } from "./progress.ts";
import type { Signature } from "./signature.ts";
import { signatures } from "./signatures.ts";
import { wordFinder, type WordFinder } from "./word-finder.ts";

interface HintIndex {
  readonly finder: WordFinder;
  /** Places in the list of signatures, by the number of a hint that they have. */
  readonly placesOf: readonly (readonly number[])[];
}

let index: HintIndex | undefined;

/** Made when the first text is read: whoever explains nothing need not wait for it. */
function hintIndex(): HintIndex {
  index ??= newIndex(allHints());
  return index;
}

function newIndex(hints: readonly string[]): HintIndex {
  return {
    finder: wordFinder(hints),
    placesOf: hints.map((hint) =>
      signatures.flatMap((signature, place) =>
        signature.hints.includes(hint) ? place : [],
      ),
    ),
  };
}

/** The words of which every telling line holds one. */
function allHints(): string[] {
  return [
    ...new Set([
      ...signatures.flatMap((signature) => signature.hints),
      ...progressHints,
      ...builtInClouds.map(({ registrySuffix }) => `.${registrySuffix}`),
    ]),
  ];
}

/** Whether any signature could match in the text, or the text names a registry or tells of progress. */
export function mayTell(text: string): boolean {
  return hintIndex().finder.holdsAny(text);
}

/** The signatures that could match in the text, in their order. */
export function mayMatch(text: string): Signature[] {
  const { finder, placesOf } = hintIndex();
  const places = new Set<number>();
  for (const hint of finder.wordsIn(text)) {
    for (const place of placesOf[hint] ?? []) {
      places.add(place);
    }
  }
  return signatures.filter((_, place) => places.has(place));
}

/** The same words as one expression that `grep -E` understands; one that contains another adds nothing. */
export function prefilterSource(): string {
  const hints = allHints();
  return hints
    .filter(
      (hint) => !hints.some((other) => other !== hint && hint.includes(other)),
    )
    .map((hint) => hint.replace(/[.()[\]{}?*+^$|\\]/g, "\\$&"))
    .join("|");
}
