/** How long a token is used whose expiry cannot be read. */
const assumedLifetimeMs = 5 * 60 * 1000;

/** When an access token expires, in milliseconds since the epoch: its `exp` claim (RFC 7519), since a session of VS Code names no time. */
export function tokenExpiry(token: string, now: number): number {
  const [, payload = ""] = token.split(".");
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(payload, "base64url").toString("utf8"),
    );
    if (
      typeof claims === "object" &&
      claims !== null &&
      "exp" in claims &&
      typeof claims.exp === "number"
    ) {
      return claims.exp * 1000;
    }
  } catch {
    // Not a JWT: the platform may hand out opaque tokens.
  }
  return now + assumedLifetimeMs;
}
