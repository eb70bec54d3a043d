import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContainerTool } from "../../src/model/docker.ts";
import { lookAtDocker } from "../../src/probes/docker/look.ts";
import { answer, startProxy, type ForwardProxy } from "./forward-proxy.ts";
import { startEngine } from "./engine.ts";
import { probe } from "./probing.ts";
import { putDocker } from "./put-docker.ts";
import { docker, dockerPath, itWithDocker } from "./real-docker.ts";

describe("docker of this machine", () => {
  let folder: string;
  let socket: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "acr-doctor-docker-"));
    socket = join(folder, "docker.sock");
  });

  afterEach(() => rm(folder, { recursive: true }));

  /** Looks at the real client in an environment that knows nothing but where the daemon is. */
  function look(
    environment: NodeJS.ProcessEnv = {},
    deadlineMs = 20_000,
  ): Promise<ContainerTool | null> {
    return lookAtDocker(
      {
        environment: {
          PATH: dockerPath,
          HOME: folder,
          DOCKER_HOST: `unix://${socket}`,
          ...environment,
        },
        home: folder,
        root: folder,
      },
      () => true,
      AbortSignal.timeout(deadlineMs),
    );
  }

  itWithDocker("runs, and tells its proxies without passwords", async () => {
    const engine = await startEngine(socket, {
      info: {
        HttpProxy: "http://dana:Planted-Proxy-1@proxy.contoso.example:3128",
        HttpsProxy: "http://xxxxx:xxxxx@proxy.contoso.example:3128",
        NoProxy: ".contoso.example,10.0.0.0/8",
      },
    });
    const tool = await look();
    await engine.stop();
    assert.equal(tool?.name, "docker");
    assert.match(tool.version ?? "", /^\d+\./);
    assert.deepEqual(tool.daemon, {
      endpoint: `unix://${socket}`,
      state: "running",
      system: "Debian GNU/Linux 12 (bookworm)",
      platform: "linux/x86_64",
      proxy: {
        http: "http://proxy.contoso.example:3128",
        https: "http://proxy.contoso.example:3128",
        except: ".contoso.example,10.0.0.0/8",
      },
    });
    assert.deepEqual(
      engine.asked.filter((request) => !/^(GET|HEAD) /.test(request)),
      [],
    );
    assert.ok(engine.asked.includes("GET /info"));
  });

  itWithDocker("does not run", async () => {
    const tool = await look();
    assert.deepEqual(tool?.daemon, {
      endpoint: `unix://${socket}`,
      state: "not-running",
    });
  });

  itWithDocker("listens, but does not answer in time", async () => {
    const engine = await startEngine(socket, { silent: true });
    const tool = await look({}, 1500);
    await engine.stop();
    assert.equal(tool?.daemon.state, "no-answer");
    assert.deepEqual(tool.logins?.entries, []);
  });

  itWithDocker(
    "is told where to look by an address with a password",
    async () => {
      const tool = await look({
        DOCKER_HOST: "tcp://dana:Planted-Host-1@127.0.0.1:9",
      });
      assert.equal(tool?.daemon.endpoint, "tcp://127.0.0.1:9");
      assert.equal(tool.daemon.state, "not-running");
      assert.doesNotMatch(JSON.stringify(tool), /dana|Planted/);
    },
  );

  itWithDocker("is looked for in the context in use", async () => {
    const engine = await startEngine(socket);
    const configuration = { currentContext: "no-such-context" };
    await writeFile(join(folder, "config.json"), JSON.stringify(configuration));
    const tool = await look({ DOCKER_HOST: undefined, DOCKER_CONFIG: folder });
    await engine.stop();
    assert.equal(tool?.daemon.state, "failed");
    assert.equal(tool.daemon.endpoint, docker);
    assert.deepEqual(engine.asked, []);
  });

  itWithDocker("is not asked where SSH would be needed", async () => {
    const tool = await look({ DOCKER_HOST: "ssh://dana@build-18" });
    assert.deepEqual(tool?.daemon, {
      endpoint: "ssh://build-18",
      state: "not-asked",
    });
  });

  it("is not there", async () => {
    assert.equal(await look({ PATH: folder }), null);
  });

  it("is not what lies in the current folder", async () => {
    await putDocker(folder);
    const before = process.cwd();
    process.chdir(folder);
    try {
      assert.equal(await look({ PATH: "::./bin:." }), null);
      assert.notEqual(await look({ PATH: folder }), null);
    } finally {
      process.chdir(before);
    }
  });

  it("is not a folder, nor a file that nobody may run", async () => {
    await writeFile(join(folder, "docker"), "#!/bin/sh\n");
    assert.equal(await look({ PATH: folder }), null);
  });

  itWithDocker("is seen by the probes, beside the registry", async () => {
    const engine = await startEngine(socket);
    const { docker: seen } = await probe({
      resolver: "127.0.0.1:9",
      port: 9,
      environment: {
        PATH: dockerPath,
        HOME: folder,
        DOCKER_HOST: `unix://${socket}`,
      },
    });
    await engine.stop();
    assert.ok(seen.known);
    assert.equal(seen.value?.daemon.state, "running");
  });

  itWithDocker(
    "has a proxy of its own, which is asked for a tunnel",
    async () => {
      const proxies = await Promise.all([
        startProxy({ upstream: 9, conduct: () => answer(502) }),
        startProxy({ upstream: 9, conduct: () => answer(403) }),
      ]);
      const [daemons, machines] = proxies;
      const told = await Promise.all(
        [daemons, machines].map(async ({ address }, index) => {
          const at = `${socket}.${index}`;
          const engine = await startEngine(at, {
            info: { HttpsProxy: address },
          });
          return { engine, at };
        }),
      );
      const seen = [];
      for (const { at } of told) {
        const { docker: fact } = await probe({
          resolver: "127.0.0.1:9",
          port: 9,
          environment: {
            PATH: dockerPath,
            HOME: folder,
            DOCKER_HOST: `unix://${at}`,
            HTTPS_PROXY: machines.address.replace("://", "://dana:Planted-2@"),
          },
        });
        assert.ok(fact.known);
        assert.doesNotMatch(JSON.stringify(fact), /dana|Planted/);
        seen.push(fact.value?.daemon.tunnel);
      }
      await Promise.all(
        [...proxies, ...told.map(({ engine }) => engine)].map((each) =>
          each.stop(),
        ),
      );
      assert.deepEqual(
        seen.map((tunnel) => [tunnel?.outcome, tunnel?.status, tunnel?.proxy]),
        [
          ["failed", 502, daemons.address],
          ["forbidden", 403, machines.address],
        ],
      );
      const sent = (each: ForwardProxy): unknown[] =>
        each.connects.map(({ headers }) => headers["proxy-authorization"]);
      assert.deepEqual(sent(daemons), [undefined]);
      assert.ok(sent(machines).every((words) => typeof words === "string"));
    },
  );
});
