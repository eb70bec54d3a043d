import { randomUUID } from "node:crypto";
import type { LocalCloud } from "../cloud.ts";
import type { Answer, Handler, Request } from "../http/exchange.ts";
import type { Resource } from "../tenant-file.ts";
import { answerAttributes, parseAttributesPath } from "./attributes.ts";
import { admissionOf } from "./credentials.ts";
import { answerDataHost } from "./data-host.ts";
import { denied, registryError } from "./errors.ts";
import { admits, deniedAt, publicAddressOf } from "./gate.ts";
import { hostOf, loginServerOf } from "./registries.ts";
import { answerRepository, parseRepositoryPath } from "./repository.ts";
import { exchange, issueToken } from "./tokens.ts";

/** The data plane of all registries of a cloud; the Host header says which one is asked. */
export function registryHandler(cloud: LocalCloud): Handler {
  return (request) => {
    const host = hostOf(cloud, request.host);
    if (host === undefined) {
      return { status: 404, body: "" };
    }
    return host.kind === "blob"
      ? answerDataHost(cloud, request)
      : traced(
          refuseByNetwork(cloud, host.registry, request, host.kind) ??
            (host.kind === "data"
              ? answerDataHost(cloud, request)
              : answerRegistry(cloud, host.registry, request)),
        );
  };
}

/** Every answer of the registry names the request as support asks for it. */
function traced(answer: Answer): Answer {
  const id = { "x-ms-correlation-request-id": randomUUID() };
  return { ...answer, headers: { ...id, ...answer.headers } };
}

/** The network gate. It goes by the rules as they were before the changes that have not reached the data plane yet. */
function refuseByNetwork(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
  kind: "login" | "data",
): Answer | undefined {
  const { propagationSeconds } = cloud.tenant.behaviour;
  const inForce =
    cloud.store.getAsOf(registry.id, propagationSeconds) ?? registry;
  const address = publicAddressOf(cloud, request.source);
  if (admits(inForce, address)) {
    return undefined;
  }
  const isToken = request.path.startsWith("/oauth2/");
  return kind === "login" && deniedAt(inForce) === "token" && !isToken
    ? undefined
    : denied(address);
}

function answerRegistry(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
): Answer {
  switch (request.path) {
    case "/oauth2/exchange":
      return exchange(cloud, registry, request);
    case "/oauth2/token":
      return issueToken(cloud, registry, request);
    default:
      return request.path.startsWith("/v2/") || request.path === "/v2"
        ? answerV2(cloud, registry, request)
        : (answerAcr(cloud, registry, request) ??
            registryError(
              404,
              "NOT_FOUND",
              `the path ${request.path} is not found`,
            ));
  }
}

function answerV2(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
): Answer {
  const admission = admissionOf(cloud, registry, request);
  const version = { "docker-distribution-api-version": "registry/2.0" };
  if (request.path === "/v2/" || request.path === "/v2") {
    return admission === undefined
      ? challenge(registry, request)
      : {
          status: 200,
          headers: version,
          principal: admission.objectId,
          body: {},
        };
  }
  const path = parseRepositoryPath(request.path);
  if (path === undefined) {
    return registryError(
      404,
      "NOT_FOUND",
      `the path ${request.path} is not found`,
    );
  }
  const action = path.kind === "tags" ? "metadata_read" : "pull";
  const { repository } = path;
  if (
    !admission?.may(action, "repository", repository) &&
    !admission?.may("pull", "repository", repository)
  ) {
    return challenge(registry, request, {
      Type: "repository",
      Name: repository,
      Action: action,
    });
  }
  const answer = answerRepository(cloud, registry, request, path);
  return {
    ...answer,
    headers: { ...version, ...answer.headers },
    principal: admission.objectId,
  };
}

/** The registry's own API, which wants the right to read metadata. */
function answerAcr(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
): Answer | undefined {
  const path = parseAttributesPath(request.path);
  if (path === undefined) {
    return undefined;
  }
  const { repository } = path;
  const admission = admissionOf(cloud, registry, request);
  return admission?.may("metadata_read", "repository", repository)
    ? {
        ...answerAttributes(cloud, registry, path),
        principal: admission.objectId,
      }
    : challenge(registry, request, {
        Type: "repository",
        Name: repository,
        Action: "metadata_read",
      });
}

interface Wanted {
  readonly Type: string;
  readonly Name: string;
  readonly Action: string;
}

/** 401 that says where to get a token (Docker Registry v2 authentication). */
function challenge(
  registry: Resource,
  request: Request,
  wanted?: Wanted,
): Answer {
  const scope =
    wanted && `,scope="${wanted.Type}:${wanted.Name}:${wanted.Action}"`;
  const insufficient =
    request.headers.authorization === undefined
      ? ""
      : ',error="insufficient_scope"';
  const answer = registryError(
    401,
    "UNAUTHORIZED",
    "authentication required, visit https://aka.ms/acr/authorization for more information.",
    wanted && [wanted],
  );
  return {
    ...answer,
    headers: {
      ...answer.headers,
      "www-authenticate": `Bearer realm="${request.origin}/oauth2/token",service="${loginServerOf(registry)}"${scope ?? ""}${scope === undefined ? "" : insufficient}`,
    },
  };
}
