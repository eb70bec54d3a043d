import { parserFailure, type Place } from "../query-error.ts";

type TokenKind =
  "name" | "string" | "number" | "duration" | "datetime" | "symbol" | "end";

export interface Token {
  readonly kind: TokenKind;
  /** The words of the query, or what they stand for: a string without quotes and escapes, a duration in ms. */
  readonly text: string;
  readonly at: Place;
  /** Index of the first character in the query, and of the first one behind. */
  readonly start: number;
  readonly end: number;
}

const blank = /(?:\s+|\/\/[^\n]*)+/y;

/** In the order of trial: the first pattern that fits decides. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ["datetime", /datetime\(\s*([^()]*?)\s*\)/y],
  ["string", /@"[^"]*"|@'[^']*'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y],
  ["duration", /\d+(?:\.\d+)?(?:ms|d|h|m|s)(?!\w)/y],
  ["number", /(?:0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?!\w)/y],
  ["symbol", /in~|![a-z_]+~?/y],
  ["name", /[$A-Za-z_][\w$]*/y],
  ["symbol", /==|=~|!=|!~|<=|>=|\.\.|[|()[\]{},.:;=<>+\-*/%]/y],
];

/**
 * The words of a query, closed by one of kind `end`.
 * @throws QueryError at the first character that starts no word.
 */
export function tokenize(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = skipBlank(query, 0);
  while (start < query.length) {
    const token = tokenAt(query, start);
    tokens.push(token);
    start = skipBlank(query, token.end);
  }
  tokens.push({
    kind: "end",
    text: "<EOF>",
    at: placeOf(query, query.length),
    start: query.length,
    end: query.length,
  });
  return tokens;
}

function skipBlank(query: string, from: number): number {
  blank.lastIndex = from;
  return from + (blank.exec(query)?.[0].length ?? 0);
}

function tokenAt(query: string, start: number): Token {
  const at = placeOf(query, start);
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const match = pattern.exec(query);
    if (match !== null) {
      const text = meaning(kind, match[0], match[1]);
      return { kind, text, at, start, end: start + match[0].length };
    }
  }
  throw parserFailure(query.charAt(start), at, "a word of the query language");
}

function placeOf(query: string, index: number): Place {
  const lines = query.slice(0, index).split("\n");
  return { line: lines.length, character: lines.at(-1)?.length ?? 0 };
}

function meaning(
  kind: TokenKind,
  source: string,
  inner: string | undefined,
): string {
  switch (kind) {
    case "datetime":
      return inner ?? "";
    case "string":
      return source.startsWith("@") ? source.slice(2, -1) : unescape(source);
    case "duration":
      return String(milliseconds(source));
    case "name":
    case "number":
    case "symbol":
    case "end":
      return source;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
};

function unescape(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|(.))/g,
      (_, code: string | undefined, character: string | undefined) =>
        code === undefined
          ? (escapes[character ?? ""] ?? character ?? "")
          : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

const unitMilliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

function milliseconds(duration: string): number {
  const unit = /[a-z]+$/.exec(duration)?.[0] ?? "ms";
  return Number.parseFloat(duration) * (unitMilliseconds[unit] ?? 1);
}
