import type { HttpAnswer } from "../model/probe.ts";
import type { HttpsAnswer } from "./https.ts";

/** The first error of a body in the shape of the OCI distribution specification. */
export function registryError(
  body: string,
): { code: string; message: string } | undefined {
  const [first] = listOf(parseJson(body), "errors");
  const code = textOf(first, "code");
  return code === undefined
    ? undefined
    : { code, message: textOf(first, "message") ?? "" };
}

/** The document, or undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field of a document that may be anything. */
export function fieldOf(document: unknown, field: string): unknown {
  return typeof document === "object" && document !== null
    ? (Reflect.get(document, field) as unknown)
    : undefined;
}

/** A text of a document that may be anything, even an empty one; undefined when there is none. */
export function textOf(document: unknown, field: string): string | undefined {
  const value = fieldOf(document, field);
  return typeof value === "string" ? value : undefined;
}

/** A list of a document that may be anything; empty when there is none. */
export function listOf(document: unknown, field: string): readonly unknown[] {
  const list = fieldOf(document, field);
  return Array.isArray(list) ? list : [];
}

/** What a JSON web token says; undefined when it is none. Its signature is not looked at. */
export function claimsOf(token: string): unknown {
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url");
  return parseJson(payload.toString());
}

/** Takes an address apart; undefined when it is none. */
export function parseUrl(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * What tells a refusal apart: the registry's error code, and the id under which Azure's support finds the request
 * (`x-ms-correlation-request-id`).
 */
export type Refusal = Pick<HttpAnswer, "code" | "correlationId">;

/** Empty for an answer that is none; whoever answers may write anything into a header. */
export function refusalOf({ status, headers, body }: HttpsAnswer): Refusal {
  if (status < 400) {
    return {};
  }
  const code = registryError(body)?.code;
  const id = headers["x-ms-correlation-request-id"];
  return {
    ...(code === undefined ? {} : { code }),
    ...(typeof id === "string" && /^[\w-]{1,64}$/.test(id)
      ? { correlationId: id }
      : {}),
  };
}

/** Reads an answer to a request without credentials. */
export function readAnswer(answer: HttpsAnswer): HttpAnswer {
  const { status, headers, body } = answer;
  const challenge = bearerChallenge(headers["www-authenticate"]);
  const error = registryError(body);
  const clientIp = /client with IP '([^']+)'/.exec(error?.message ?? "")?.[1];
  const isRegistry =
    challenge !== undefined ||
    error !== undefined ||
    fieldOf(parseJson(body), "access_token") !== undefined ||
    headers["docker-distribution-api-version"] !== undefined;
  return {
    status,
    from: isRegistry ? "registry" : "other",
    ...challenge,
    ...(clientIp === undefined ? {} : { clientIp }),
    ...refusalOf(answer),
    ...(headers["content-type"] === undefined
      ? {}
      : { contentType: headers["content-type"] }),
  };
}

/** Realm and service of a `Bearer` challenge (RFC 6750; "Token Authentication Specification" of CNCF distribution). */
function bearerChallenge(
  header: string | undefined,
): { realm: string; service: string } | undefined {
  if (!header || !/^bearer /i.test(header)) {
    return undefined;
  }
  const realm = /realm="([^"]*)"/i.exec(header)?.[1];
  const service = /service="([^"]*)"/i.exec(header)?.[1];
  return realm === undefined ? undefined : { realm, service: service ?? "" };
}
