import type { LocalCloud } from "../cloud.ts";
import { callerOf, isExpired, now } from "../entra/claims.ts";
import { formOf, type Answer, type Request } from "../http/exchange.ts";
import { object, sameText, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { principalOf } from "./credentials.ts";
import { registryError } from "./errors.ts";
import { loginServerOf } from "./registries.ts";
import { granted, type Access } from "./rights.ts";

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

function unauthorized(): Answer {
  return registryError(
    401,
    "UNAUTHORIZED",
    "authentication required, visit https://aka.ms/acr/authorization for more information.",
  );
}
