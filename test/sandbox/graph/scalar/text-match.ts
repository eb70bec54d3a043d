import { semanticError } from "../query-error.ts";

/** How Kusto's text operators decide; `needle` is what stands on their right. */
type TextMatch = (text: string, needle: string) => boolean;

const sensitive: Readonly<Record<string, TextMatch>> = {
  "matches regex": (text, needle) => regularExpression(needle).test(text),
  has: (text, needle) => findTerm(text, needle, true, true),
  hasprefix: (text, needle) => findTerm(text, needle, true, false),
  hassuffix: (text, needle) => findTerm(text, needle, false, true),
  contains: (text, needle) => text.includes(needle),
  startswith: (text, needle) => text.startsWith(needle),
  endswith: (text, needle) => text.endsWith(needle),
};

/**
 * What decides the operator, or undefined when it is no text operator. Without `_cs` case is ignored; `!` in front negates.
 */
export function textMatch(operator: string): TextMatch | undefined {
  if (operator.startsWith("!")) {
    const match = textMatch(operator.slice(1));
    return match && ((text, needle) => !match(text, needle));
  }
  const caseSensitive =
    operator.endsWith("_cs") || operator === "matches regex";
  const match = sensitive[operator.replace(/_cs$/, "")];
  if (match === undefined || caseSensitive) return match;
  return (text, needle) => match(text.toLowerCase(), needle.toLowerCase());
}

/**
 * Whether the needle stands in the text as whole terms: where it begins or ends with a letter or digit, the text must not
 * go on with one.
 */
function findTerm(
  text: string,
  needle: string,
  fromStart: boolean,
  toEnd: boolean,
): boolean {
  let found = text.indexOf(needle);
  while (found >= 0) {
    const behind = found + needle.length;
    const starts =
      !fromStart || isBoundary(text.charAt(found - 1), needle.charAt(0));
    const ends = !toEnd || isBoundary(text.charAt(behind), needle.slice(-1));
    if (starts && ends) return true;
    found = text.indexOf(needle, found + 1);
  }
  return false;
}

function isBoundary(outside: string, inside: string): boolean {
  return !isTermCharacter(outside) || !isTermCharacter(inside);
}

function isTermCharacter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}

/**
 * RE2 takes `(?i)` at the beginning of a pattern, JavaScript takes a flag.
 * @throws QueryError when the pattern is none.
 */
export function regularExpression(pattern: string): RegExp {
  const ignoreCase = pattern.startsWith("(?i)");
  try {
    return ignoreCase ? new RegExp(pattern.slice(4), "i") : new RegExp(pattern);
  } catch {
    throw semanticError(`'${pattern}' is not a valid regular expression`);
  }
}
