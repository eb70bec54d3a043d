import { parserFailure } from "../query-error.ts";
import { tokenize, type Token } from "./tokens.ts";

/** A reader of the words of one query. */
export interface Cursor {
  /** The word that comes next, or the one that many words later. */
  readonly peek: (ahead?: number) => Token;
  readonly next: () => Token;
  /** Whether the next word is this one; a string literal never is. */
  readonly at: (word: string) => boolean;
  /** Takes the next word if it is this one. */
  readonly accept: (word: string) => boolean;
  /** Takes the next word, which must be this one. */
  readonly expect: (word: string) => Token;
  /** Takes a name, plain or as `['any text']`. */
  readonly name: (what: string) => string;
}

/** @throws QueryError when the text has a character outside the language. */
export function cursorOf(query: string): Cursor {
  const tokens = tokenize(query);
  let position = 0;

  function peek(ahead = 0): Token {
    const token = tokens[Math.min(position + ahead, tokens.length - 1)];
    if (token === undefined) throw new Error("a query has at least its end");
    return token;
  }

  function next(): Token {
    const token = peek();
    position += 1;
    return token;
  }

  function at(word: string): boolean {
    const token = peek();
    return isWord(token) && token.text === word;
  }

  function accept(word: string): boolean {
    const found = at(word);
    if (found) next();
    return found;
  }

  function expect(word: string): Token {
    if (!at(word)) throw unexpected(peek(), `'${word}'`);
    return next();
  }

  function name(what: string): string {
    if (at("[") && peek(1).kind === "string") {
      next();
      const quoted = next().text;
      expect("]");
      return quoted;
    }
    if (peek().kind !== "name") throw unexpected(peek(), what);
    return next().text;
  }

  return { peek, next, at, accept, expect, name };
}

function isWord(token: Token): boolean {
  return token.kind === "name" || token.kind === "symbol";
}

export function unexpected(token: Token, expected: string): Error {
  return parserFailure(token.text, token.at, expected);
}
