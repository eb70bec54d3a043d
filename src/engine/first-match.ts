/** `maybe`: it depends on what is not known. */
export type Match = "yes" | "no" | "maybe";

/** `unknown`: a rule with the opposite effect may match before the one that does, or parts of the flow are judged differently. */
export interface Decision<R> {
  readonly decision: "allow" | "deny" | "unknown";
  /** The rule that decides, or the one that leaves it open; none when no rule matches. */
  readonly rule?: R;
}

export function both(a: Match, b: Match): Match {
  if (a === "no" || b === "no") {
    return "no";
  }
  return a === "yes" && b === "yes" ? "yes" : "maybe";
}

/** `no` of nothing. */
export function either(matches: readonly Match[]): Match {
  if (matches.includes("yes")) {
    return "yes";
  }
  return matches.includes("maybe") ? "maybe" : "no";
}

/** The first of the rules that matches decides, and what no rule matches is denied. */
export function firstMatch<R>(
  inOrder: readonly R[],
  matches: (rule: R) => Match,
  allows: (rule: R) => boolean,
): Decision<R> {
  const doubtful: R[] = [];
  for (const rule of inOrder) {
    const match = matches(rule);
    if (match === "yes") {
      const contrary = doubtful.find((other) => allows(other) !== allows(rule));
      return contrary
        ? { decision: "unknown", rule: contrary }
        : { decision: allows(rule) ? "allow" : "deny", rule };
    }
    if (match === "maybe") {
      doubtful.push(rule);
    }
  }
  const allowing = doubtful.find(allows);
  return allowing
    ? { decision: "unknown", rule: allowing }
    : { decision: "deny" };
}

/** One decision about all parts of a flow, which is open where one part is, or where two of them differ. */
export function together<P, R>(
  parts: readonly P[],
  decide: (part: P) => Decision<R>,
): Decision<R> {
  let first: Decision<R> | undefined;
  for (const part of parts) {
    const next = decide(part);
    if (next.decision === "unknown") {
      return next;
    }
    if (first && first.decision !== next.decision) {
      const [closed, open] =
        next.decision === "deny" ? [next, first] : [first, next];
      const rule = closed.rule ?? open.rule;
      return { decision: "unknown", ...(rule && { rule }) };
    }
    first ??= next;
  }
  return first ?? { decision: "unknown" };
}
