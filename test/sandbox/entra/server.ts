import { serviceOf } from "../audiences.ts";
import type { LocalCloud } from "../cloud.ts";
import {
  formOf,
  type Answer,
  type Handler,
  type Request,
} from "../http/exchange.ts";
import { sameText, type Json } from "../json.ts";
import type { User } from "../tenant-file.ts";
import { accessClaims, isExpired, now, readClaims } from "./claims.ts";
import { entraError } from "./errors.ts";

/** Entra ID as far as a client needs it to get a token: metadata, instance discovery, keys and the token endpoint. */
export function entraHandler(cloud: LocalCloud): Handler {
  return (request) => {
    const [tenantName = "", ...rest] = request.path.split("/").slice(1);
    const document = rest.join("/");
    if (document === "discovery/instance") {
      return instanceDiscovery(request);
    }
    if (!isTenant(cloud, tenantName)) {
      return entraError(
        400,
        "invalid_tenant",
        90002,
        `Tenant '${tenantName}' not found.`,
      );
    }
    switch (document) {
      case ".well-known/openid-configuration":
      case "v2.0/.well-known/openid-configuration":
        return {
          status: 200,
          body: openidConfiguration(request, cloud.tenant.tenant.id),
        };
      case "discovery/v2.0/keys":
        return { status: 200, body: { keys: [cloud.entraSigner.publicKey] } };
      case "oauth2/v2.0/token":
        return request.method === "POST"
          ? tokenAnswer(cloud, request)
          : entraError(
              405,
              "invalid_request",
              900561,
              "The endpoint only accepts POST requests.",
            );
      default:
        return { status: 404, body: "" };
    }
  };
}

function isTenant(cloud: LocalCloud, name: string): boolean {
  const { id, defaultDomain } = cloud.tenant.tenant;
  return [id, defaultDomain, "organizations", "common"].some((each) =>
    sameText(each, name),
  );
}

function instanceDiscovery(request: Request): Answer {
  const endpoint = `${request.origin}/common/v2.0/.well-known/openid-configuration`;
  const host = new URL(request.origin).host;
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: endpoint,
      "api-version": "1.1",
      metadata: [
        { preferred_network: host, preferred_cache: host, aliases: [host] },
      ],
    },
  };
}

function openidConfiguration(request: Request, tenantId: string): Json {
  const root = `${request.origin}/${tenantId}`;
  return {
    issuer: `${root}/v2.0`,
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    token_endpoint: `${root}/oauth2/v2.0/token`,
    jwks_uri: `${root}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ["client_secret_post"],
    response_types_supported: ["code", "id_token", "token"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["ES256"],
  };
}

function tokenAnswer(cloud: LocalCloud, request: Request): Answer {
  const form = formOf(request);
  const scope = form.get("scope") ?? "";
  const audience = audienceOf(cloud, scope);
  if (audience === undefined) {
    const message = `The resource principal named ${scope} was not found in the tenant named ${cloud.tenant.tenant.displayName}.`;
    return entraError(400, "invalid_resource", 500011, message);
  }
  const requested = readClaims(form.get("claims") ?? "{}");
  if (requested === undefined) {
    return entraError(
      400,
      "invalid_request",
      50148,
      "The claims parameter is not valid JSON.",
    );
  }
  const user = signIn(cloud, form);
  if ("status" in user) {
    return user;
  }
  const lifetime = cloud.tenant.behaviour.tokenLifetimeSeconds;
  return {
    status: 200,
    principal: user.id,
    body: {
      token_type: "Bearer",
      scope,
      expires_in: lifetime,
      ext_expires_in: lifetime,
      access_token: cloud.entraSigner.sign(
        accessClaims(cloud, user, audience, requested),
      ),
      refresh_token: cloud.entraSigner.sign({
        use: "refresh",
        oid: user.id,
        exp: now() + 86400,
      }),
    },
  };
}

/** The resource of a scope such as `https://management.azure.com/.default`, when the cloud has it. */
function audienceOf(cloud: LocalCloud, scope: string): string | undefined {
  const name =
    scope.split(" ").find((each) => each.startsWith("https://")) ?? "";
  const resource = name.slice(0, name.lastIndexOf("/"));
  return serviceOf(cloud.tenant.cloud.kind, resource) === undefined
    ? undefined
    : resource;
}

function signIn(cloud: LocalCloud, form: URLSearchParams): User | Answer {
  const { users } = cloud.tenant;
  const grant = form.get("grant_type");
  if (grant === "client_credentials") {
    const name = form.get("client_id") ?? "";
    const user = users.find(
      ({ id, userPrincipalName }) =>
        sameText(id, name) || sameText(userPrincipalName, name),
    );
    if (user === undefined) {
      const message = `Application with identifier '${name}' was not found in the directory '${cloud.tenant.tenant.displayName}'.`;
      return entraError(400, "unauthorized_client", 700016, message);
    }
    return user.secret === form.get("client_secret")
      ? user
      : entraError(
          401,
          "invalid_client",
          7000215,
          "Invalid client secret provided.",
        );
  }
  if (grant === "refresh_token") {
    const claims = cloud.entraSigner.verify(form.get("refresh_token") ?? "");
    const user = users.find(({ id }) => id === claims?.["oid"]);
    return user === undefined ||
      claims?.["use"] !== "refresh" ||
      isExpired(claims)
      ? entraError(
          400,
          "invalid_grant",
          700082,
          "The refresh token has expired.",
        )
      : user;
  }
  return entraError(
    400,
    "unsupported_grant_type",
    70003,
    `The app requested an unsupported grant type '${grant ?? ""}'.`,
  );
}
