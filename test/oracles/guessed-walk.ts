export type Outcome = "allow" | "deny";

/** What the first rule that hits does, by every guess about what nobody knows of each rule; what none hits is denied. */
export function walk<R>(
  [rule, ...rest]: readonly R[],
  hits: (rule: R, guess: boolean) => boolean,
  allows: (rule: R) => boolean,
): Outcome[] {
  if (rule === undefined) {
    return ["deny"];
  }
  const guesses = new Set([hits(rule, true), hits(rule, false)]);
  return [...guesses].flatMap((hit): Outcome[] =>
    hit ? [allows(rule) ? "allow" : "deny"] : walk(rest, hits, allows),
  );
}
