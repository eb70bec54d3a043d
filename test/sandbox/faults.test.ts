import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { connect } from "node:tls";
import {
  brokenJson,
  captivePortal,
  deletedMeanwhile,
  dropped,
  foreignNextLink,
  throttled,
} from "./fault-kinds.ts";
import type { ClientAnswer } from "./https-client.ts";
import {
  document,
  errorCode,
  ids,
  people,
  startSmall,
  type Small,
} from "./small.ts";
import { longestChain } from "./request-log.ts";
import { text } from "./json.ts";

const registry = `${ids.smallweb}?api-version=2025-11-01`;
const registries = `${ids.images}/providers/Microsoft.ContainerRegistry/registries?api-version=2025-11-01`;

describe("faults", () => {
  let small: Small;
  before(async () => {
    small = await startSmall();
  });
  after(() => small.sandbox.stop());
  afterEach(() => {
    small.sandbox.faults.clear();
  });
  const get = (path = registry): Promise<ClientAnswer> =>
    small.arm(people.olga, path);
  const ofArm = { matches: ({ plane }: { plane: string }) => plane === "arm" };

  it("throttle the first requests only", async () => {
    small.sandbox.faults.add(throttled({ ...ofArm, times: 2 }, 7));
    const first = await get();
    assert.equal(first.status, 429);
    assert.equal(first.headers["retry-after"], "7");
    assert.equal((await get()).status, 429);
    assert.equal((await get()).status, 200);
  });

  it("end when they are switched off", async () => {
    const off = small.sandbox.faults.add(throttled(ofArm, 1));
    assert.equal((await get()).status, 429);
    off();
    assert.equal((await get()).status, 200);
  });

  it("answer as a captive portal does", async () => {
    small.sandbox.faults.add(captivePortal(ofArm));
    const answer = await get();
    assert.equal(answer.status, 200);
    assert.match(answer.headers["content-type"] ?? "", /^text\/html/);
    assert.throws(() => answer.json(), SyntaxError);
  });

  it("break JSON off in the middle", async () => {
    small.sandbox.faults.add(brokenJson(ofArm));
    const answer = await get();
    assert.equal(answer.status, 200);
    assert.match(answer.text, /^\{"id"/);
    assert.throws(() => answer.json(), SyntaxError);
  });

  it("lead the next link to another host", async () => {
    const link = "https://collector.example/next";
    small.sandbox.faults.add(foreignNextLink(ofArm, link));
    assert.equal(document(await get(registries))["nextLink"], link);
  });

  it("drop the connection", async () => {
    small.sandbox.faults.add(dropped(ofArm));
    await assert.rejects(get(), { code: "ECONNRESET" });
  });

  it("delete between list and get", async () => {
    small.sandbox.faults.add(
      deletedMeanwhile({ matches: ({ path }) => path.endsWith("/smallweb") }),
    );
    assert.match((await get(registries)).text, /smallweb/);
    assert.equal(errorCode(await get()), "ResourceNotFound");
  });

  it("let somebody else change the world just before a request", async () => {
    small.sandbox.faults.add({
      ...ofArm,
      times: 1,
      before: () => {
        small.sandbox.edit(({ resources }) => {
          resources[0]!.properties["adminUserEnabled"] = false;
        });
      },
    });
    assert.match((await get()).text, /"adminUserEnabled":false/);
    small.sandbox.edit(({ resources }) => {
      resources[0]!.properties["adminUserEnabled"] = true;
    });
  });

  it("are met by a client that gives up, which harms nobody else", async () => {
    const { port } = new URL(small.cloud.settings.resourceManager);
    const ca = readFileSync(small.sandbox.caFile);
    const socket = connect({ port: Number(port), host: "127.0.0.1", ca });
    await new Promise((connected) => {
      socket.once("secureConnect", connected);
    });
    // The body breaks off before its announced end.
    socket.write(
      "POST /tenants HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{",
    );
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => {
      unhandled.push(reason);
    };
    process.on("unhandledRejection", note);
    await setTimeout(20);
    socket.destroy();
    assert.equal((await get()).status, 200);
    process.off("unhandledRejection", note);
    assert.deepEqual(unhandled, []);
  });

  it("plant secrets in every answer of every plane, errors included", async () => {
    small.sandbox.faults.secrets = ["planted-token", "planted-password"];
    const answers = [
      await get(),
      await get(`${ids.smallweb}absent?api-version=2025-11-01`),
      await small.registry("smallweb.azurecr.io", "/v2/", {
        from: "127.0.0.2",
      }),
    ];
    for (const answer of answers) {
      assert.deepEqual(document(answer)["planted"], [
        "planted-token",
        "planted-password",
      ]);
      assert.equal(
        answer.headers["x-ms-planted"],
        "planted-token planted-password",
      );
    }
  });

  it("delay every request, which the log shows as a chain", async () => {
    small.sandbox.faults.delayMs = 40;
    small.sandbox.log.clear();
    await Promise.all([get(), get()]);
    await get();
    const { entries } = small.sandbox.log;
    assert.deepEqual(
      entries.map(({ plane, status }) => `${plane} ${status}`).sort(),
      [
        ...Array<string>(3).fill("arm 200"),
        ...Array<string>(3).fill("entra 200"),
      ],
    );
    assert.ok(entries.every(({ start, end }) => end - start >= 39));
    assert.ok(entries.every(({ principal }) => principal === people.olga));
    // Two sign-ins beside each other, two reads beside each other, one sign-in, one read.
    assert.equal(longestChain(entries).length, 4);
    const [read] = entries.filter(({ plane }) => plane === "arm");
    assert.equal(read?.path, ids.smallweb);
    assert.equal(text(read.method), "GET");
  });
});
