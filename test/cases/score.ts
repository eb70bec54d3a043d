import { explainText } from "../../src/engine/explain/explain.ts";
import type { Explanation } from "../../src/model/explanation.ts";
import type { LabelledCase } from "./labelled-case.ts";

/** What was said of a case, beside what is right; a field is undefined where the case has no label for it. */
export interface Scored {
  readonly id: string;
  readonly explanation: Explanation;
  readonly related: boolean;
  readonly symptom: boolean;
  readonly hop: boolean | undefined;
  readonly cause: boolean | undefined;
}

export function score(labelled: LabelledCase): Scored {
  const explanation = explainText(labelled.log);
  const [best] = explanation.matches;
  const { hop, causes } = labelled;
  return {
    id: labelled.id,
    explanation,
    related: explanation.related === labelled.related,
    symptom: allowed(labelled.symptom).includes(best?.symptom ?? ""),
    hop: hop ? hop.includes(best?.hop ?? "") : undefined,
    cause:
      causes.length > 0
        ? causes.some(({ cause }) => cause === best?.causes[0]?.cause)
        : undefined,
  };
}

export function allowed(label: string | readonly string[]): readonly string[] {
  return typeof label === "string" ? [label] : label;
}
