import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startNameServer } from "./name-server.ts";
import { loginServer, probe } from "./probing.ts";
import { putDocker } from "./put-docker.ts";
import { close, listen } from "./web-server.ts";

const hour = 60 * 60 * 1000;

describe("stopping the probes", function () {
  this.timeout(20_000);

  it("ends their process at once, and keeps what was seen by then", async () => {
    const names = await startNameServer({
      [loginServer]: { addresses: ["127.0.0.1"] },
    });
    const server = createServer();
    const port = await listen(server);
    const stopping = new AbortController();
    const closed: Promise<unknown>[] = [];
    server.on("connection", (socket: Socket) => {
      socket.on("error", () => socket.destroy());
      closed.push(once(socket, "close"));
      // The handshake of TLS begins: nobody will ever answer it.
      socket.once("data", () => {
        stopping.abort();
      });
    });
    const probes = await probe({
      resolver: names.resolver,
      port,
      signal: stopping.signal,
      request: { timeoutMs: hour },
    });
    await Promise.all(closed);
    await Promise.all([close(server), names.stop()]);
    assert.equal(probes.tcp[loginServer]?.known, true);
    const unfinished = probes.tls[loginServer];
    assert.ok(unfinished?.known === false);
    assert.equal(unfinished.reason, "failed");
  });

  it("ends the docker that they ask", async () => {
    const folder = await mkdtemp(join(tmpdir(), "acr-doctor-stop-"));
    const pipe = join(folder, "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    // It holds the pipe open until it ends.
    await putDocker(folder, [
      `exec > "${pipe}"`,
      "echo asked",
      "exec sleep 60",
    ]);
    const stopping = new AbortController();
    const probing = probe({
      resolver: "127.0.0.1:9",
      port: 9,
      signal: stopping.signal,
      environment: { PATH: `${folder}:/usr/bin:/bin` },
    });
    const said = createReadStream(pipe);
    const ended = once(said, "end");
    await once(said, "data");
    stopping.abort();
    await Promise.all([probing, ended]);
    await rm(folder, { recursive: true });
  });

  it("is possible before they begin", async () => {
    const { machine, dns } = await probe({
      resolver: "127.0.0.1:9",
      port: 9,
      signal: AbortSignal.abort(),
      request: { timeoutMs: hour },
    });
    assert.equal(machine.known, false);
    assert.equal(dns[loginServer]?.known, false);
  });

  it("leaves nothing that was asked for without an answer", async () => {
    const { tags, manifests, registryToken, ...rest } = await probe({
      resolver: "127.0.0.1:9",
      port: 9,
      signal: AbortSignal.abort(),
      request: {
        dataHosts: ["contosoweb.eastus.data.azurecr.io"],
        images: [{ repository: "shop/web", references: ["1.4.2", "RC1"] }],
      },
    });
    assert.deepEqual(Object.keys(manifests), [
      `${loginServer}/shop/web:1.4.2`,
      `${loginServer}/shop/web:RC1`,
    ]);
    assert.deepEqual(Object.keys(tags), [`${loginServer}/shop/web`]);
    assert.deepEqual(Object.keys(registryToken), [`${loginServer}/shop/web`]);
    for (const table of [rest.dns, rest.tcp, rest.tls]) {
      assert.deepEqual(Object.keys(table), [
        loginServer,
        "contosoweb.eastus.data.azurecr.io",
      ]);
    }
  });
});
