import { createServer, type RequestListener } from "node:http";
import { close } from "./web-server.ts";

/** A server that speaks as Docker Engine does, on a socket of the file system. */
export interface Engine {
  /** `METHOD path` of each request, without the version of the API. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** What `GET /info` of Docker Engine 20.10.24 says, as far as anybody reads it. */
export const usualInfo = {
  ID: "BF4O:BQI3:TOTT:ZGJQ:JCPX:CEGG:BI3W:J2LT:MRB7:2AU2:ZFVL:AFI7",
  Containers: 0,
  Images: 0,
  Driver: "overlay2",
  OperatingSystem: "Debian GNU/Linux 12 (bookworm)",
  OSType: "linux",
  Architecture: "x86_64",
  HttpProxy: "",
  HttpsProxy: "",
  NoProxy: "",
  Name: "build-17",
  ServerVersion: "20.10.24+dfsg1",
};

/** Starts it; with `silent` it takes requests and answers none. */
export async function startEngine(
  socket: string,
  options: { readonly info?: object; readonly silent?: boolean } = {},
): Promise<Engine> {
  const asked: string[] = [];
  const info = { ...usualInfo, ...options.info };
  const replies: Readonly<Record<string, object | string>> = {
    "/_ping": "OK",
    "/version": { Version: info.ServerVersion, ApiVersion: "1.41" },
    "/info": info,
    "/containers/json": [],
  };
  const answer: RequestListener = ({ method, url }, response) => {
    const path = (url ?? "").replace(/^\/v[\d.]+(?=\/)/, "").split("?")[0];
    asked.push(`${method} ${path}`);
    if (options.silent) {
      return;
    }
    const reply = replies[path ?? ""];
    const body =
      typeof reply === "string"
        ? reply
        : JSON.stringify(reply ?? { message: "page not found" });
    response
      .writeHead(reply === undefined ? 404 : 200, {
        "api-version": "1.41",
        "docker-experimental": "false",
        ostype: "linux",
        server: "Docker/20.10.24+dfsg1 (linux)",
        "content-type":
          typeof reply === "string"
            ? "text/plain; charset=utf-8"
            : "application/json",
      })
      .end(method === "HEAD" ? undefined : body);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socket, resolve);
  });
  return { asked, stop: () => close(server) };
}
