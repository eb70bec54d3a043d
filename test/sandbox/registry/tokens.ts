import type { LocalCloud } from "../cloud.ts";
import { callerOf, isExpired, now } from "../entra/claims.ts";
import {
  bearerToken,
  formOf,
  type Answer,
  type Request,
} from "../http/exchange.ts";
import { list, object, sameText, text, texts, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { registryError } from "./errors.ts";
import { loginServerOf } from "./registries.ts";
import { granted, type Access, type Principal } from "./rights.ts";

/** The user name that stands for "the password is a refresh token". */
const tokenUser = "00000000-0000-0000-0000-000000000000";
const threeHours = 3 * 60 * 60;

/** `POST /oauth2/exchange`: an Entra token becomes a refresh token of the registry. */
export function exchange(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
): Answer {
  const form = formOf(request);
  const caller = callerOf(cloud, form.get("access_token") ?? "");
  const tenant = form.get("tenant");
  if (
    form.get("grant_type") !== "access_token" ||
    caller === undefined ||
    isExpired(caller.claims) ||
    caller.service === "logs" ||
    (caller.service === "arm" && refusesArmTokens(registry)) ||
    (tenant !== null && !sameText(tenant, cloud.tenant.tenant.id))
  ) {
    return unauthorized();
  }
  const refreshToken = cloud.registrySigner.sign({
    ...tokenClaims(registry, threeHours),
    grant_type: "refresh_token",
    tenant: cloud.tenant.tenant.id,
    oid: caller.user.id,
  });
  return {
    status: 200,
    principal: caller.user.id,
    body: { refresh_token: refreshToken },
  };
}

function refusesArmTokens(registry: Resource): boolean {
  const { azureADAuthenticationAsArmPolicy: policy } = object(
    registry.properties["policies"],
  );
  return object(policy)["status"] === "disabled";
}

/** `/oauth2/token`: a refresh token, the admin user's password or nothing becomes an access token for the granted scopes. */
export function issueToken(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
): Answer {
  const form = request.method === "POST" ? formOf(request) : request.query;
  const principal = principalOf(cloud, registry, request);
  if (principal === undefined) {
    return unauthorized();
  }
  const scopes = form.getAll("scope").flatMap((each) => each.split(" "));
  const access = granted(
    cloud,
    registry,
    principal,
    scopes.flatMap(parseScope),
  );
  const objectId = typeof principal === "string" ? "" : principal.objectId;
  const token = cloud.registrySigner.sign({
    ...tokenClaims(registry, threeHours),
    grant_type: "access_token",
    oid: objectId,
    access: access.filter(({ actions }) => actions.length > 0),
  });
  return { status: 200, principal: objectId, body: { access_token: token } };
}

function tokenClaims(registry: Resource, lifetime: number): Json {
  return {
    iss: "Azure Container Registry",
    aud: loginServerOf(registry),
    version: "1.0",
    iat: now(),
    nbf: now() - 900,
    exp: now() + lifetime,
  };
}

/** `repository:team/app:pull,push`; the name may hold no colon, so the last one divides. */
function parseScope(scope: string): Access[] {
  const match = /^([a-z]+):([^:]+):([^:]+)$/.exec(scope);
  const [, type = "", name = "", actions = ""] = match ?? [];
  return match === null ? [] : [{ type, name, actions: actions.split(",") }];
}

/** Who asks for a token; undefined when the credentials are wrong or none are accepted. */
function principalOf(
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

function unauthorized(): Answer {
  return registryError(
    401,
    "UNAUTHORIZED",
    "authentication required, visit https://aka.ms/acr/authorization for more information.",
  );
}
