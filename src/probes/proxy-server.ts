import { request as requestPlain, type RequestOptions } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP } from "node:net";
import { unescape } from "node:querystring";

/** How requests are sent to a proxy. It holds the proxy's credentials. */
export interface ProxyServer {
  readonly request: typeof requestPlain;
  readonly options: RequestOptions;
  readonly headers: Readonly<Record<string, string>>;
}

/** Why the probes cannot use a proxy, whatever it does. */
export type UnusableProxy = "SOCKS_NOT_SUPPORTED" | "INVALID_PROXY_ADDRESS";

/** Takes a proxy's address apart. Credentials in it are for this proxy alone (RFC 7617). */
export function proxyServer(address: string): ProxyServer | UnusableProxy {
  if (/^socks/i.test(address)) {
    return "SOCKS_NOT_SUPPORTED";
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    return "INVALID_PROXY_ADDRESS";
  }
  const isSecure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return {
    request: isSecure ? requestSecure : requestPlain,
    options: {
      host,
      port: url.port || (isSecure ? 443 : 80),
      // Else it would be the name in the header `host`: the registry's.
      ...(isSecure && {
        servername: isIP(host) ? "" : host,
        rejectUnauthorized: true,
      }),
    },
    headers: authorization(url),
  };
}

function authorization({ username, password }: URL): Record<string, string> {
  const pair = `${unescape(username)}:${unescape(password)}`;
  return username === "" && password === ""
    ? {}
    : {
        "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}`,
      };
}
