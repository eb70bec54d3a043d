import { builtInClouds } from "../../model/cloud.ts";
import { progressHints } from "./progress.ts";
import type { Signature } from "./signature.ts";
import { signatures } from "./signatures.ts";
import { wordFinder, type WordFinder } from "./word-finder.ts";

/** The words of which every telling line holds one. */
const hints = [
  ...new Set([
    ...signatures.flatMap((signature) => signature.hints),
    ...progressHints,
    ...builtInClouds.map(({ registrySuffix }) => `.${registrySuffix}`),
  ]),
];

/** Places in the list of signatures, by the number of a hint that they have. */
const placesOf = hints.map((hint) =>
  signatures.flatMap((signature, place) =>
    signature.hints.includes(hint) ? place : [],
  ),
);

let finder: WordFinder | undefined;

/** Made when the first text is read: whoever explains nothing need not wait for it. */
function hintFinder(): WordFinder {
  finder ??= wordFinder(hints);
  return finder;
}

/** Whether any signature could match in the text, or the text names a registry or tells of progress. */
export function mayTell(text: string): boolean {
  return hintFinder().holdsAny(text);
}

/** The signatures that could match in the text, in their order. */
export function mayMatch(text: string): Signature[] {
  const places = new Set<number>();
  for (const hint of hintFinder().wordsIn(text)) {
    for (const place of placesOf[hint] ?? []) {
      places.add(place);
    }
  }
  return signatures.filter((_, place) => places.has(place));
}

/** The same words as one expression that `grep -E` understands; one that contains another adds nothing. */
export const prefilterSource = hints
  .filter(
    (hint) => !hints.some((other) => other !== hint && hint.includes(other)),
  )
  .map((hint) => hint.replace(/[.()[\]{}?*+^$|\\]/g, "\\$&"))
  .join("|");
