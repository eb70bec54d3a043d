import type { TokenSource } from "../azure/token-source.ts";
import type { Cloud } from "../model/cloud.ts";

/** Tokens of whoever the environment signs in; the packages for it are large and loaded only here. */
export async function signInFromEnvironment(
  cloud: Cloud,
  tenantId?: string,
): Promise<TokenSource> {
  const { environmentTokens } = await import("./identity.ts");
  return environmentTokens(cloud, tenantId);
}
