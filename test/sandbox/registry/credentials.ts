import type { LocalCloud } from "../cloud.ts";
import { isExpired } from "../entra/claims.ts";
import { bearerToken, formOf, type Request } from "../http/exchange.ts";
import { list, object, text, texts } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { loginServerOf } from "./registries.ts";
import { granted, type Principal } from "./rights.ts";

/** The user name that stands for "the password is a refresh token". */
const tokenUser = "00000000-0000-0000-0000-000000000000";

/** Who asks for a token; undefined when the credentials are wrong or none are accepted. */
export function principalOf(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
): Principal | undefined {
  const form =
    request.method === "POST" ? formOf(request) : new URLSearchParams();
  const refreshToken = form.get("refresh_token") ?? "";
  if (refreshToken !== "") {
    return holderOf(cloud, registry, refreshToken, "refresh_token");
  }
  const basic = basicCredentials(request);
  const username = basic?.username ?? form.get("username") ?? "";
  const password = basic?.password ?? form.get("password") ?? "";
  if (username === "" && password === "") {
    return registry.properties["anonymousPullEnabled"] === true
      ? "anonymous"
      : undefined;
  }
  return checkPassword(cloud, registry, username, password);
}

function checkPassword(
  cloud: LocalCloud,
  registry: Resource,
  username: string,
  password: string,
): Principal | undefined {
  if (username === tokenUser) {
    return holderOf(cloud, registry, password, "refresh_token");
  }
  const passwords: readonly string[] =
    cloud.tenant.adminPasswords[registry.id] ?? [];
  const isAdmin =
    registry.properties["adminUserEnabled"] === true &&
    username === registry.name &&
    passwords.includes(password);
  return isAdmin ? "admin" : undefined;
}

function holderOf(
  cloud: LocalCloud,
  registry: Resource,
  token: string,
  kind: "refresh_token" | "access_token",
): Principal | undefined {
  const claims = cloud.registrySigner.verify(token);
  return claims === undefined ||
    isExpired(claims) ||
    claims["grant_type"] !== kind ||
    claims["aud"] !== loginServerOf(registry)
    ? undefined
    : { objectId: text(claims["oid"]) };
}

function basicCredentials(
  request: Request,
): { readonly username: string; readonly password: string } | undefined {
  const encoded = /^Basic (.+)$/i.exec(
    request.headers.authorization ?? "",
  )?.[1];
  if (encoded === undefined) {
    return undefined;
  }
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  return {
    username: decoded.slice(0, colon),
    password: decoded.slice(colon + 1),
  };
}

/** What a request to `/v2/…` may do: by its access token, or by Basic credentials that are checked on the spot. */
export interface Admission {
  readonly objectId: string;
  may(action: string, type: string, name: string): boolean;
}

export function admissionOf(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
): Admission | undefined {
  const basic = basicCredentials(request);
  if (basic !== undefined) {
    const principal = checkPassword(
      cloud,
      registry,
      basic.username,
      basic.password,
    );
    return principal === undefined
      ? undefined
      : {
          objectId: typeof principal === "string" ? "" : principal.objectId,
          may: (action, type, name) =>
            granted(cloud, registry, principal, [
              { type, name, actions: [action] },
            ])[0]?.actions.length === 1,
        };
  }
  const token = bearerToken(request) ?? "";
  const claims = cloud.registrySigner.verify(token);
  if (
    claims === undefined ||
    holderOf(cloud, registry, token, "access_token") === undefined
  ) {
    return undefined;
  }
  const access = list(claims["access"]).map(object);
  return {
    objectId: text(claims["oid"]),
    may: (action, type, name) =>
      access.some(
        (each) =>
          each["type"] === type &&
          each["name"] === name &&
          texts(each["actions"]).includes(action),
      ),
  };
}
