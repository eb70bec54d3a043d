import { serviceOf } from "../audiences.ts";
import type { LocalCloud } from "../cloud.ts";
import { object, text, type Json } from "../json.ts";
import type { User } from "../tenant-file.ts";

/** The claims of an access token, as Entra ID gives them for a signed-in user. */
export function accessClaims(
  cloud: LocalCloud,
  user: User,
  audience: string,
  requested: Json,
): Json {
  const tenantId = cloud.tenant.tenant.id;
  return {
    aud: audience,
    iss: `${cloud.authority}/${tenantId}/`,
    iat: now(),
    nbf: now(),
    exp: now() + cloud.tenant.behaviour.tokenLifetimeSeconds,
    idtyp: "user",
    name: user.displayName,
    oid: user.id,
    sub: user.id,
    tid: tenantId,
    upn: user.userPrincipalName,
    preferred_username: user.userPrincipalName,
    unique_name: user.userPrincipalName,
    scp: "user_impersonation",
    ver: "1.0",
    // What a claims challenge asked for, so that the challenger can see that it was heard.
    xms_requested: requested,
  };
}

/** The part for access tokens of a `claims` parameter or challenge (OpenID Connect 5.5); undefined when it is no JSON. */
export function readClaims(claims: string): Json | undefined {
  try {
    return object(object(JSON.parse(claims))["access_token"]);
  } catch {
    return undefined;
  }
}

/** Whether a token was issued upon these claims (JSON, as in a challenge). */
export function carriesClaims(token: Json, claims: string): boolean {
  const carried = object(token["xms_requested"]);
  return Object.entries(readClaims(claims) ?? {}).every(
    ([name, value]) => JSON.stringify(carried[name]) === JSON.stringify(value),
  );
}

export interface Caller {
  readonly user: User;
  /** The service that the token was issued for. */
  readonly service: "arm" | "registry" | "logs";
  readonly claims: Json;
}

/** Who holds an access token of this cloud's Entra ID, expired or not; undefined of any other text. */
export function callerOf(cloud: LocalCloud, token: string): Caller | undefined {
  const claims = cloud.entraSigner.verify(token);
  const user = cloud.tenant.users.find(({ id }) => id === claims?.["oid"]);
  const service = serviceOf(cloud.tenant.cloud.kind, text(claims?.["aud"]));
  return claims === undefined || user === undefined || service === undefined
    ? undefined
    : { user, service, claims };
}

/** Whether the token's `exp` lies in the past. */
export function isExpired(claims: Json): boolean {
  return typeof claims["exp"] !== "number" || claims["exp"] <= now();
}

/** Seconds since 1970, as tokens count time. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}
