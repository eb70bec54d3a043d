/** Prints how right the explanations of the labelled cases are: shares with their denominators, and what was taken for what. */
import {
  labelledCases,
  type LabelledCase,
} from "../test/cases/labelled-case.ts";
import { allowed, score, type Scored } from "../test/cases/score.ts";

const scored = labelledCases.map((labelled) => ({
  labelled,
  result: score(labelled),
}));

for (const field of ["related", "symptom", "hop", "cause"] as const) {
  const answers = scored.flatMap(({ result }) => result[field] ?? []);
  const right = answers.filter(Boolean).length;
  const percent = ((100 * right) / answers.length).toFixed(1);
  console.log(`${field.padEnd(8)} ${right} of ${answers.length}, ${percent} %`);
}

const unrelated = scored.filter(({ labelled }) => !labelled.related);
const blamed = unrelated.filter(({ result }) => result.explanation.related);
console.log(`negatives called related ${blamed.length} of ${unrelated.length}`);

console.log("\nlabel -> said, cases (the label is the first that is right)");
const table = new Map<string, number>();
for (const { labelled, result } of scored) {
  const key = `${rightSymptom(labelled, result)} -> ${saidSymptom(result)}`;
  table.set(key, (table.get(key) ?? 0) + 1);
}
for (const [key, cases] of [...table].sort()) {
  const [label, said] = key.split(" -> ");
  console.log(`${label === said ? " " : "!"} ${key}  ${cases}`);
}

function rightSymptom({ symptom }: LabelledCase, result: Scored): string {
  const [first = ""] = allowed(symptom);
  return result.symptom ? saidSymptom(result) : first;
}

function saidSymptom({ explanation }: Scored): string {
  return explanation.matches[0]?.symptom ?? "nothing";
}
