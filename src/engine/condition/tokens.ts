/** A token of a role assignment condition, with the text that matters. */
export interface Token {
  readonly kind: "mark" | "string" | "attribute" | "word";
  readonly text: string;
}

const pattern =
  /\s*(?:(&&|\|\||[!(){},])|'([^']*)'|(@[a-z]+\s*\[[^\]]*\])|([\w.:-]+))/giy;

/** The tokens of a condition; undefined when a part of it is none. */
export function tokens(condition: string): Token[] | undefined {
  const found: Token[] = [];
  const text = condition.trim();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) {
      return undefined;
    }
    found.push(tokenOf(match));
  }
  return found;
}

function tokenOf([, mark, string, attribute, word]: RegExpExecArray): Token {
  if (mark !== undefined) {
    return { kind: "mark", text: mark };
  }
  if (string !== undefined) {
    return { kind: "string", text: string };
  }
  return attribute === undefined
    ? { kind: "word", text: word ?? "" }
    : { kind: "attribute", text: attribute };
}
