import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { connect, createServer, type Server, type Socket } from "node:net";
import type { Probes } from "../../src/model/probe.ts";
import { listen, close } from "./web-server.ts";
import { startNameServer, type NameServer } from "./name-server.ts";
import { loginServer, probe } from "./probing.ts";

describe("the connection to a registry", function () {
  this.timeout(20_000);
  let names: NameServer;

  before(async () => {
    names = await startNameServer({
      [loginServer]: { addresses: ["127.0.0.1"] },
      "two.azurecr.io": { addresses: ["127.0.0.1", "127.0.0.2"] },
    });
  });

  after(() => names.stop());

  function look(
    port: number,
    host = loginServer,
    timeoutMs = 5000,
  ): Promise<Probes> {
    return probe({
      resolver: names.resolver,
      port,
      request: { loginServer: host, timeoutMs },
    });
  }

  async function lookAt(server: Server, timeoutMs?: number): Promise<Probes> {
    const port = await listen(server);
    try {
      return await look(port, loginServer, timeoutMs);
    } finally {
      await close(server);
    }
  }

  it("is refused where nobody listens", async () => {
    const server = createServer();
    const port = await listen(server);
    await close(server);
    const { tcp, tls, challenge } = await look(port);
    const result = tcp[loginServer];
    assert.ok(result?.known);
    assert.equal(result.value.outcome, "refused");
    assert.equal(result.value.code, "ECONNREFUSED");
    assert.equal(result.value.address, "127.0.0.1");
    assert.equal(tls[loginServer]?.known, false);
    assert.equal(challenge[loginServer]?.known, false);
  });

  it("gets no answer from a machine that takes no more connections", async () => {
    const full = await startFullServer();
    try {
      const { tcp } = await look(full.port, loginServer, 500);
      const result = tcp[loginServer];
      assert.ok(result?.known);
      assert.equal(result.value.outcome, "timeout");
    } finally {
      full.stop();
    }
  });

  it("tries the next address when the first one refuses", async () => {
    const server = createServer((socket) => socket.destroy());
    const port = await listen(server, "127.0.0.2");
    const { tcp } = await look(port, "two.azurecr.io");
    await close(server);
    const result = tcp["two.azurecr.io"];
    assert.ok(result?.known);
    assert.equal(result.value.outcome, "connected");
    assert.equal(result.value.address, "127.0.0.2");
  });

  it("is reset in the middle of the handshake", async () => {
    const probes = await lookAt(
      createServer((socket) => {
        socket.once("data", () => socket.resetAndDestroy());
      }),
    );
    assert.equal(tlsOutcome(probes), "reset");
  });

  it("is closed in the middle of the handshake", async () => {
    const probes = await lookAt(
      createServer((socket) => {
        socket.once("data", () => socket.end());
      }),
    );
    assert.equal(tlsOutcome(probes), "reset");
  });

  it("hangs in the handshake", async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket));
    const port = await listen(server);
    const probes = await look(port, loginServer, 300);
    for (const socket of sockets) {
      socket.destroy();
    }
    await close(server);
    assert.equal(tlsOutcome(probes), "timeout");
  });

  it("meets a server that speaks HTTP without TLS", async () => {
    const probes = await lookAt(
      createHttpServer((_, response) => response.end("hello")),
    );
    assert.equal(tlsOutcome(probes), "not-tls");
  });
});

function tlsOutcome({ tls }: Probes): string {
  const result = tls[loginServer];
  assert.ok(result?.known, "there is no TLS result");
  return result.value.outcome;
}

/** A server whose queue of connections is full: its process listens, but never accepts. */
async function startFullServer(): Promise<{ port: number; stop(): void }> {
  const child = fork(new URL("full-server.js", import.meta.url), {
    execArgv: [],
  });
  const [port] = (await once(child, "message")) as [number];
  const fillers = Array.from({ length: 16 }, () => {
    const socket = connect(port, "127.0.0.1");
    return socket.on("error", () => socket.destroy());
  });
  await once(fillers[0]!, "connect");
  return {
    port,
    stop: () => {
      child.kill("SIGKILL");
      for (const socket of fillers) {
        socket.destroy();
      }
    },
  };
}
