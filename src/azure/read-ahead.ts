import type { AccessToken, TokenSource } from "./token-source.ts";

/** A token source that can be told beforehand what it will be asked for. */
export interface ReadAhead extends TokenSource {
  /** Begins to get a token; the next one who asks for that scope is given it. A failure is told to whoever asks. */
  expect(scope: string): void;
}

export function readAhead(tokens: TokenSource): ReadAhead {
  const begun = new Map<string, Promise<AccessToken | null>>();
  return {
    expect(scope) {
      if (!begun.has(scope)) {
        const token = tokens.getToken(scope);
        token.catch(() => undefined);
        begun.set(scope, token);
      }
    },
    async getToken(scopes, options) {
      const [scope = ""] = [scopes].flat();
      const waiting = options?.claims ? undefined : begun.get(scope);
      begun.delete(scope);
      return waiting ?? tokens.getToken(scopes, options);
    },
  };
}
