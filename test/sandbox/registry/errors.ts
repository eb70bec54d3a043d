import type { Answer } from "../http/exchange.ts";

/** An error of a registry in the shape of the OCI distribution specification. */
export function registryError(
  status: number,
  code: string,
  message: string,
  detail?: unknown,
): Answer {
  return {
    status,
    headers: { "docker-distribution-api-version": "registry/2.0" },
    body: {
      errors: [{ code, message, ...(detail !== undefined && { detail }) }],
    },
  };
}

/** What the network rules answer; the service escapes the apostrophes on the wire. */
export function denied(clientIp: string): Answer {
  const message = `client with IP \\u0027${clientIp}\\u0027 is not allowed access. Refer https://aka.ms/acr/firewall to grant access.`;
  return {
    status: 403,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "docker-distribution-api-version": "registry/2.0",
    },
    body: `{"errors":[{"code":"DENIED","message":"${message}"}]}`,
  };
}
