import type {
  Emitter,
  Explanation,
  PulledImage,
} from "../../model/explanation.ts";
import { explained, isAboutRegistry, type Record } from "./record.ts";
import { standings } from "./signature.ts";

/** What the text as a whole says. */
export interface WholeText {
  /** Who printed it, where a failure's own lines don't say. */
  readonly emitter: Emitter;
  /** Short, and nothing but what a registry's error is made of. */
  readonly isExcerpt: boolean;
  readonly pulls: readonly PulledImage[];
}

/** Ranks the failures of a text: what still fails first, its cause before what follows from it, the earlier one first. */
export function explanationOf(
  all: readonly Record[],
  { emitter, isExcerpt, pulls }: WholeText,
): Explanation {
  const certain = all.filter(({ first }) => !first.possible);
  const known = certain.some(({ first }) => first.standing === "cause");
  const records = isExcerpt && !known ? all : certain;
  const causes = records.filter(
    ({ first }) => first.standing === "cause" || first.standing === "elsewhere",
  );
  const ranked = records
    .filter((record) => !isConsequenceOfAny(record, causes))
    .sort((a, b) => rank(a) - rank(b) || a.first.line - b.first.line);
  return {
    schema: "acr-doctor/explanation/1",
    related: ranked.slice(0, 1).some(isAboutRegistry),
    matches: ranked.map((record) => explained(record, emitter)),
    pulls,
  };
}

function rank({ first, resolved }: Record): number {
  return standings.indexOf(first.standing) + (resolved ? standings.length : 0);
}

function isConsequenceOfAny(
  { first, image }: Record,
  causes: readonly Record[],
): boolean {
  return (
    first.standing === "consequence" &&
    causes.some(
      (cause) =>
        image.registry === null ||
        cause.image.registry === null ||
        cause.image.registry === image.registry,
    )
  );
}
