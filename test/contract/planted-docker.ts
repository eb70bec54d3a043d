import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { putDocker } from "../network/put-docker.ts";
import { planted } from "./planted-secrets.ts";

/**
 * A docker that says and stores more than it should: passwords in addresses, in its configuration, in all that it prints.
 * @returns the environment in which it is found; the folder is `DOCKER_CONFIG`
 */
export async function plantDocker(): Promise<{
  PATH: string;
  DOCKER_CONFIG: string;
  DOCKER_HOST: string;
}> {
  const folder = await mkdtemp(join(tmpdir(), "acr-doctor-planted-docker-"));
  const bin = join(folder, "bin");
  const proxy = `http://dana:${planted.daemonProxyPassword}@proxy.contoso.example:3128`;
  const info = {
    ServerVersion: "28.2.2",
    OperatingSystem: "Debian GNU/Linux 12 (bookworm)",
    HttpProxy: proxy,
    HttpsProxy: proxy,
    Labels: [`password=${planted.dockerOutput}`],
    ClientInfo: { Version: "28.2.2", Warnings: [planted.dockerOutput] },
  };
  await putDocker(bin, [
    `echo "$DOCKER_HOST ${planted.dockerOutput}" >&2`,
    'if [ "$1" = context ]; then',
    '  echo "\\"$DOCKER_HOST\\""',
    "else",
    "  while read -r line; do echo \"$line\"; done <<'END'",
    JSON.stringify(info),
    "END",
    "fi",
  ]);
  const login = Buffer.from(`dana:${planted.dockerPassword}`);
  await writeFile(
    join(folder, "config.json"),
    JSON.stringify({
      auths: {
        "contosotools.azurecr.io": {
          auth: login.toString("base64"),
          identitytoken: planted.token,
        },
        "contosoweb.azurecr.io": { auth: login.toString("base64") },
      },
      proxies: { default: { httpsProxy: proxy } },
      HttpHeaders: { "X-Planted": planted.dockerOutput },
    }),
  );
  return {
    PATH: bin,
    DOCKER_CONFIG: folder,
    DOCKER_HOST: `tcp://dana:${planted.daemonPassword}@build.contoso.example:2376`,
  };
}
