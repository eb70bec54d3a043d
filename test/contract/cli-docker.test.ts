import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startEngine } from "../network/engine.ts";
import { startProxy, type ForwardProxy } from "../network/forward-proxy.ts";
import { dockerPath, itWithDocker } from "../network/real-docker.ts";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import { startCommandLine, type CommandLine } from "./command-line.ts";

interface Journey {
  readonly verdict: string;
  readonly proof: string;
  readonly stoppedAt: string | null;
  readonly causes: readonly string[];
}

describe("the command line, where docker is installed", function () {
  this.timeout(60_000);
  let line: CommandLine;
  let proxy: ForwardProxy;
  let cloudFile: string;
  let socket: string;

  before(async () => {
    line = await startCommandLine([contosoFile]);
    // No name leads anywhere: the proxy is the only way to a registry.
    cloudFile = await line.writeCloudFile({ resolver: "127.0.0.1:9" });
    const upstream = line.sandbox.clouds[0]!.settings.port;
    proxy = await startProxy({ upstream });
    socket = join(line.folder, "docker.sock");
    await mkdir(join(line.folder, ".docker"));
  });

  after(async () => {
    await proxy.stop();
    await line.stop();
  });

  /** Diagnoses this machine's pull, for which docker's daemon says so of itself. */
  async function diagnose(info: object, format: string): Promise<string> {
    const engine = await startEngine(socket, { info });
    const { stdout } = await line.run(
      [
        ...["diagnose", "contosotools", "--for", "machine"],
        ...["--cloud", cloudFile, "--format", format],
      ],
      {
        cloud: null,
        environment: {
          PATH: dockerPath,
          DOCKER_HOST: `unix://${socket}`,
          HTTPS_PROXY: proxy.address,
          NO_PROXY: "localhost,127.0.0.1",
        },
      },
    );
    await engine.stop();
    return stdout;
  }

  async function journey(info: object): Promise<Journey> {
    const { journeys } = JSON.parse(await diagnose(info, "json")) as {
      journeys: [Journey];
    };
    return journeys[0];
  }

  itWithDocker("finds a daemon without the proxy that is needed", async () => {
    const { verdict, proof, stoppedAt, causes } = await journey({});
    assert.deepEqual(
      { verdict, proof, stoppedAt, causes },
      {
        verdict: "blocked",
        proof: "observed",
        stoppedAt: "client",
        causes: ["client-proxy-daemon-not-configured"],
      },
    );
  });

  itWithDocker("lets a daemon pass that has the proxy", async () => {
    const { verdict } = await journey({ HttpsProxy: proxy.address });
    assert.equal(verdict, "passes");
  });

  itWithDocker("sees that the daemon's proxy is not there", async () => {
    const found = await journey({ HttpsProxy: "http://127.0.0.1:9" });
    assert.equal(found.stoppedAt, "route");
    assert.deepEqual(found.causes, ["client-proxy-connect-failed"]);
  });

  itWithDocker(
    "reports what docker is there, and whether it is logged in",
    async () => {
      const token = [{ alg: "none" }, { exp: 1_700_000_000 }]
        .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
        .join(".");
      await writeFile(
        join(line.folder, ".docker", "config.json"),
        JSON.stringify({
          auths: { "contosotools.azurecr.io": { identitytoken: `${token}.x` } },
        }),
      );
      const report = await diagnose({ HttpsProxy: proxy.address }, "markdown");
      assert.match(report, /^- Container tool there: docker \S+, which runs /m);
      assert.match(
        report,
        /The login to contosotools that docker has on \S+ ended at 2023-11-14/,
      );
    },
  );
});
