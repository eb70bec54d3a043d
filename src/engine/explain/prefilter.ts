import { builtInClouds } from "../../model/cloud.ts";
import { progressHints } from "./progress.ts";
import { signatures } from "./signatures.ts";

const hints = [
  ...new Set([
    ...signatures.flatMap(({ hints }) => hints),
    ...progressHints,
    ...builtInClouds.map(({ registrySuffix }) => `.${registrySuffix}`),
  ]),
];

/** A hint that contains another one adds nothing. */
const shortest = hints.filter(
  (hint) => !hints.some((other) => other !== hint && hint.includes(other)),
);

/** The words of which every telling line holds one, as one expression (a plain one, that `grep -E` understands too). */
export const prefilterSource = shortest
  .map((hint) => hint.replace(/[.()[\]{}?*+^$|\\]/g, "\\$&"))
  .join("|");

const prefilter = new RegExp(prefilterSource, "i");

/** Whether any signature could match in the text, or the text names a registry or tells of progress. */
export function mayTell(text: string): boolean {
  return prefilter.test(text);
}
