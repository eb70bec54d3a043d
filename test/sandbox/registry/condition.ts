/**
 * Evaluates a condition of a role assignment on a registry, in the forms that Azure writes: `ActionMatches{'…'}` and
 * comparisons of `@Request[Microsoft.ContainerRegistry/registries/repositories:name]`, joined by AND, OR, NOT.
 * Source: "Configure ABAC repository permissions" and "Azure role assignment condition format".
 * @throws Error of a condition in another form
 */
export function conditionHolds(
  condition: string,
  action: string,
  repository: string,
): boolean {
  const tokens = condition.match(token) ?? [];
  let next = 0;
  const peek = (): string => tokens[next] ?? "";
  const take = (): string => tokens[next++] ?? "";
  const isWord = (...words: string[]): boolean =>
    words.includes(peek().toUpperCase());

  function either(): boolean {
    let value = both();
    while (isWord("OR", "||")) {
      take();
      const right = both();
      value = value || right;
    }
    return value;
  }
  function both(): boolean {
    let value = single();
    while (isWord("AND", "&&")) {
      take();
      const right = single();
      value = value && right;
    }
    return value;
  }
  function single(): boolean {
    if (isWord("NOT", "!")) {
      take();
      return !single();
    }
    if (peek() === "(") {
      take();
      const value = either();
      take();
      return value;
    }
    return test();
  }
  function test(): boolean {
    const subject = take();
    if (/^(Sub)?(Operation|Action)Matches$/i.test(subject)) {
      return literals(take()).some((each) => wildcard(each, action, true));
    }
    if (!/^@Request\[[^\]]*repositories:name\]$/i.test(subject)) {
      throw new Error(
        `The local Azure does not know "${subject}" in a condition.`,
      );
    }
    const operator = take().replace(/^ForAnyOfAnyValues:/i, "");
    return literals(take()).some((each) => compare(operator, repository, each));
  }
  return either();
}

const token = /@\w+\[[^\]]*\]|\{[^}]*\}|'[^']*'|&&|\|\||[()!]|[A-Za-z][\w:]*/g;

function literals(text: string): string[] {
  return [...text.matchAll(/'([^']*)'/g)].map(([, literal = ""]) => literal);
}

function compare(operator: string, value: string, operand: string): boolean {
  const ignoresCase = operator.endsWith("IgnoreCase");
  const [left, right] = ignoresCase
    ? [value.toLowerCase(), operand.toLowerCase()]
    : [value, operand];
  switch (operator.replace(/IgnoreCase$/, "")) {
    case "StringEquals":
      return left === right;
    case "StringNotEquals":
      return left !== right;
    case "StringStartsWith":
      return left.startsWith(right);
    case "StringNotStartsWith":
      return !left.startsWith(right);
    case "StringLike":
      return wildcard(right, left, false);
    case "StringNotLike":
      return !wildcard(right, left, false);
    default:
      throw new Error(
        `The local Azure does not know the operator ${operator} in a condition.`,
      );
  }
}

function wildcard(
  pattern: string,
  value: string,
  ignoresCase: boolean,
): boolean {
  const parts = pattern
    .split("*")
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, ignoresCase ? "i" : "").test(
    value,
  );
}
