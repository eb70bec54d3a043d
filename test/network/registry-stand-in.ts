import type { Received, Replier, Reply } from "./web-server.ts";
import { loginServer } from "./probing.ts";

/** Replies by `METHOD path` (without the query); the first entry that is there wins over the registry's own replies. */
export type Replies = Readonly<
  Record<string, Reply | "silence" | "drop" | ((request: Received) => Reply)>
>;

/** The registry's access token for these actions on a repository, unsigned. */
export function accessToken(repository: string, ...actions: string[]): string {
  const access = [{ type: "repository", name: repository, actions }];
  const payload = Buffer.from(JSON.stringify({ access }));
  return `header.${payload.toString("base64url")}.signature`;
}

export function registryError(
  status: number,
  code: string,
  message = "",
): Reply {
  return { status, body: { errors: [{ code, message }] } };
}

/** A registry that knows one repository, `shop/web`, but for the replies given. */
export function registry(replies: Replies = {}): Replier {
  return (request) => {
    const key = `${request.method} ${request.path.split("?")[0] ?? ""}`;
    const reply = { ...usual, ...replies }[key];
    if (reply === undefined) {
      return registryError(404, "NOT_FOUND");
    }
    return typeof reply === "function" ? reply(request) : reply;
  };
}

const challenge: Reply = {
  status: 401,
  headers: {
    "docker-distribution-api-version": "registry/2.0",
    "www-authenticate": `Bearer realm="https://${loginServer}/oauth2/token",service="${loginServer}"`,
  },
  body: {
    errors: [{ code: "UNAUTHORIZED", message: "authentication required" }],
  },
};

const usual: Replies = {
  "GET /v2/": challenge,
  "GET /oauth2/token": registryError(401, "UNAUTHORIZED"),
  "POST /oauth2/exchange": { status: 200, body: { refresh_token: "refresh" } },
  "POST /oauth2/token": {
    status: 200,
    body: { access_token: accessToken("shop/web", "pull") },
  },
  "GET /v2/shop/web/tags/list": {
    status: 200,
    body: { name: "shop/web", tags: ["1.4.1", "1.4.2"] },
  },
};
