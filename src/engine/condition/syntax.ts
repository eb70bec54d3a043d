import { tokens, type Token } from "./tokens.ts";

/** A role assignment condition, version 2.0 ("Azure role assignment condition format and syntax", learn.microsoft.com). */
export type Condition =
  | { readonly is: "and" | "or"; readonly terms: readonly Condition[] }
  | { readonly is: "not"; readonly term: Condition }
  | { readonly is: "action-matches"; readonly patterns: readonly string[] }
  | {
      readonly is: "comparison";
      readonly left: Operand;
      readonly operator: string;
      readonly right: Operand;
    }
  /** Well formed, but about something that a pull does not tell: sub-operations, existence. */
  | { readonly is: "other" };

export type Operand =
  | { readonly is: "attribute"; readonly name: string }
  | { readonly is: "values"; readonly values: readonly string[] };

/** Reads a condition; undefined when it does not follow the syntax. */
export function parseCondition(text: string): Condition | undefined {
  const found = tokens(text);
  if (!found) {
    return undefined;
  }
  const input: Input = { tokens: found, at: 0 };
  const condition = alternatives(input);
  return input.at === found.length ? condition : undefined;
}

interface Input {
  readonly tokens: readonly Token[];
  at: number;
}

function peek(input: Input): Token | undefined {
  return input.tokens[input.at];
}

/** Steps over the next token if it is one of these marks or words. */
function take(input: Input, ...texts: readonly string[]): boolean {
  const next = peek(input);
  const found =
    (next?.kind === "mark" || next?.kind === "word") &&
    texts.includes(next.text.toUpperCase());
  input.at += found ? 1 : 0;
  return found;
}

function alternatives(input: Input): Condition | undefined {
  return series(input, "or", ["||", "OR"], conjunction);
}

function conjunction(input: Input): Condition | undefined {
  return series(input, "and", ["&&", "AND"], negation);
}

function series(
  input: Input,
  is: "and" | "or",
  separators: readonly string[],
  part: (input: Input) => Condition | undefined,
): Condition | undefined {
  const terms: Condition[] = [];
  do {
    const term = part(input);
    if (!term) {
      return undefined;
    }
    terms.push(term);
  } while (take(input, ...separators));
  const [only] = terms;
  return terms.length === 1 ? only : { is, terms };
}

function negation(input: Input): Condition | undefined {
  if (!take(input, "!", "NOT")) {
    return primary(input);
  }
  const term = negation(input);
  return term && { is: "not", term };
}

function primary(input: Input): Condition | undefined {
  if (take(input, "(")) {
    const inner = alternatives(input);
    return take(input, ")") ? inner : undefined;
  }
  if (take(input, "ACTIONMATCHES")) {
    const patterns = list(input);
    return patterns && { is: "action-matches", patterns };
  }
  if (take(input, "SUBOPERATIONMATCHES")) {
    return list(input) && { is: "other" };
  }
  if (take(input, "EXISTS")) {
    return operand(input) && { is: "other" };
  }
  return comparison(input);
}

function comparison(input: Input): Condition | undefined {
  const left = operand(input);
  const operator = peek(input);
  if (!left || operator?.kind !== "word") {
    return undefined;
  }
  input.at += 1;
  const right = operand(input);
  return right && { is: "comparison", left, operator: operator.text, right };
}

function operand(input: Input): Operand | undefined {
  const next = peek(input);
  if (next?.kind === "mark") {
    const values = list(input);
    return values && { is: "values", values };
  }
  if (!next) {
    return undefined;
  }
  input.at += 1;
  return next.kind === "attribute"
    ? { is: "attribute", name: attributeName(next.text) }
    : { is: "values", values: [next.text] };
}

/** `@Request[provider/type:name]` and `@Resource[…]` give the same attribute: what stands in the brackets. */
function attributeName(text: string): string {
  const [, source = "", name = ""] = /^@([a-z]+)\s*\[(.*)\]$/i.exec(text) ?? [];
  return /^(request|resource)$/i.test(source)
    ? name.trim().toLowerCase()
    : `${source}:${name}`.toLowerCase();
}

/** `{'a', 'b'}` */
function list(input: Input): string[] | undefined {
  if (!take(input, "{")) {
    return undefined;
  }
  const values: string[] = [];
  do {
    const next = peek(input);
    if (!next || next.kind === "mark") {
      return undefined;
    }
    values.push(next.text);
    input.at += 1;
  } while (take(input, ","));
  return take(input, "}") ? values : undefined;
}
