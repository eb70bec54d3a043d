import assert from "node:assert/strict";
import type { Landscape } from "../model/landscape.ts";
import { landscape } from "../../test/landscapes/builder.ts";
import { siteIdOf } from "../../test/landscapes/ids.ts";
import type { GivenText } from "./diagnose-request.ts";
import { withErrorTexts } from "./error-texts.ts";

const token = "eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.c2lnbmF0dXJl";
const password = "Registry/Password1234567890+ACRDnQ7x1";

const denied = `2026-01-01T10:00:00Z Error response from daemon: Head "https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4": denied: client with IP '203.0.113.7' is not allowed access. (login -p ${password}, Bearer ${token})`;

async function told(...texts: readonly GivenText[]): Promise<Landscape> {
  const given = landscape().registry().webApp().machine().build();
  const outcome = await withErrorTexts(given, texts);
  assert.ok(outcome.ok);
  return outcome.value;
}

describe("error texts as evidence", () => {
  it("keep what was recognized, under the source's name, without secrets", async () => {
    const { errorTexts } = await told({ source: "Pull.log", text: denied });
    const fact = errorTexts["pull.log"];
    assert.ok(fact?.known);
    assert.equal(fact.source, "Pull.log");
    const [failure, ...others] = fact.value.failures;
    assert.equal(others.length, 0);
    assert.equal(failure?.signature, "registry-denied-client-ip");
    assert.equal(failure.clientIp, "203.0.113.7");
    assert.equal(failure.lastTime, "2026-01-01T10:00:00Z");
    assert.match(
      failure.said,
      /client with IP '203\.0\.113\.7' is not allowed/,
    );
    const kept = JSON.stringify(errorTexts);
    assert.ok(!kept.includes(token) && !kept.includes(password), kept);
  });

  it("keep of a long message only what stands around the match", async () => {
    const around = "private ".repeat(500);
    const text = `${around}${denied}${around}`;
    const { errorTexts } = await told({ source: "x", text });
    const fact = errorTexts["x"];
    assert.ok(fact?.known);
    const [failure] = fact.value.failures;
    assert.ok(failure && failure.said.length < 500);
    assert.match(failure.said, /^….*client with IP.*…$/);
  });

  it("keep nothing of a token that a very long line was cut in", async () => {
    const signature = "s".repeat(9000);
    const text = `${token}${signature} ${denied.slice(21)}`;
    const { errorTexts } = await told({ source: "x", text });
    const kept = JSON.stringify(errorTexts);
    assert.match(kept, /client with IP/);
    assert.doesNotMatch(kept, /s{20}/);
  });

  it("keep at most twenty failures", async () => {
    const lines = Array.from({ length: 60 }, (_, number) =>
      denied.replace("contosoweb", `contosoweb${number}`),
    );
    const text = lines.join("\n");
    const { errorTexts } = await told({ source: "x", text });
    const fact = errorTexts["x"];
    assert.ok(fact?.known);
    assert.equal(fact.value.failures.length, 20);
  });

  it("tell of pulls that worked", async () => {
    const text =
      '2026-01-01T10:05:00Z Successfully pulled image "contosoweb.azurecr.io/shop/web:1.4" in 2s';
    const { errorTexts } = await told({ source: "x", text });
    const fact = errorTexts["x"];
    assert.ok(fact?.known);
    assert.deepEqual(fact.value.pulls, [
      {
        line: 1,
        time: "2026-01-01T10:05:00Z",
        registry: "contosoweb.azurecr.io",
        repository: "shop/web",
        reference: "1.4",
      },
    ]);
  });

  it("belong to the consumer that is named, by name or id", async () => {
    const id = siteIdOf("shop-web");
    const { errorTexts } = await told(
      { source: "x", text: denied, consumerId: "shop-web" },
      { source: "x", text: denied, consumerId: id.toUpperCase() },
      { source: "x", text: denied },
    );
    const owners = Object.entries(errorTexts).map(([key, fact]) => [
      key,
      fact.known && fact.value.consumerId,
    ]);
    assert.deepEqual(owners, [
      ["x", id.toLowerCase()],
      ["x (2)", id.toLowerCase()],
      ["x (3)", null],
    ]);
  });

  it("may come as bytes; a text that cannot be read is a failure", async () => {
    const bytes = (async function* () {
      yield await Promise.resolve(Buffer.from(denied));
    })();
    const { errorTexts } = await told({ source: "x", chunks: bytes });
    assert.ok(errorTexts["x"]?.known);
    const broken = (async function* () {
      yield await Promise.reject<Uint8Array>(new Error("gone"));
    })();
    const outcome = await withErrorTexts(landscape().build(), [
      { source: "x.log", chunks: broken },
    ]);
    assert.ok(!outcome.ok);
    assert.deepEqual(outcome.failure.args, { source: "x.log", reason: "gone" });
  });
});
