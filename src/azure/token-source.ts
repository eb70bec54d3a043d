/** An access token of Microsoft Entra ID. */
export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresOnTimestamp: number;
}

/**
 * Whoever can get tokens for one tenant. A `TokenCredential` of `@azure/core-auth` is one, so are sign-ins of VS Code.
 */
export interface TokenSource {
  /**
   * @param options.claims the decoded claims of a challenge: a cached token must not be given again.
   * @returns null when nobody is signed in.
   */
  getToken(
    scopes: string | string[],
    options?: {
      readonly claims?: string;
      readonly enableCae?: boolean;
    },
  ): Promise<AccessToken | null>;
}
