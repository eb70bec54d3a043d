import assert from "node:assert/strict";
import type { Fact } from "../../src/model/fact.ts";
import { remark } from "../../src/model/remark.ts";
import type { BlobAnswer, Probes } from "../../src/model/probe.ts";
import { startLab, type Lab } from "./lab.ts";
import type { Answer } from "./name-server.ts";
import { loginServer } from "./probing.ts";
import { registry, type Replies } from "./registry-stand-in.ts";
import { selfSigned } from "./self-signed.ts";
import type { Received, Reply } from "./web-server.ts";

const blobHost = "eusmanaged1.blob.core.windows.net";
const key = `${loginServer}/shop/web:1.4.2`;
const config = `sha256:${"c".repeat(64)}`;
const image = `sha256:${"d".repeat(64)}`;
const location = `https://${blobHost}/data?sig=signature-of-the-storage`;

function manifest(body: object): Reply {
  return { status: 200, body };
}

const single: Replies = {
  "GET /v2/shop/web/manifests/1.4.2": manifest({ config: { digest: config } }),
  [`GET /v2/shop/web/blobs/${config}`]: { status: 307, headers: { location } },
  "GET /data": ({ headers }: Received): Reply =>
    headers.range === "bytes=0-0"
      ? { status: 206, body: "{" }
      : { status: 200, body: { os: "linux", architecture: "amd64" } },
};

const index: Replies = {
  ...single,
  "GET /v2/shop/web/manifests/1.4.2": manifest({
    manifests: [
      {
        digest: `sha256:${"e".repeat(64)}`,
        platform: { os: "unknown", architecture: "unknown" },
      },
      { digest: image, platform: { os: "linux", architecture: "amd64" } },
    ],
  }),
  [`GET /v2/shop/web/manifests/${image}`]: manifest({
    config: { digest: config },
  }),
};

interface Outcome {
  readonly probes: Probes;
  readonly received: Lab["web"]["received"];
}

async function fetchFrom(
  replies: Replies,
  more: {
    /** What the name server says of the blob host. */
    readonly name?: Answer;
    readonly isTrusted?: boolean;
    readonly isPulledHere?: boolean;
  } = {},
): Promise<Outcome> {
  const {
    name = { addresses: ["127.0.0.1"] },
    isTrusted = true,
    isPulledHere = true,
  } = more;
  const lab = await startLab({
    reply: registry(replies),
    names: {
      [blobHost]: name,
      "thief.example.com": { addresses: ["127.0.0.1"] },
    },
    identityOf: (host, authority) =>
      host === blobHost && !isTrusted
        ? selfSigned(host)
        : authority.identityFor(host),
  });
  try {
    const references = ["1.4.2"];
    const probes = await lab.probe({
      request: {
        images: [
          {
            repository: "shop/web",
            references,
            pulledHere: isPulledHere ? references : [],
          },
        ],
        signIn: { tenantId: "tenant", tokens: ["entra-token"] },
        timeoutMs: 1500,
      },
    });
    return { probes, received: lab.web.received };
  } finally {
    await lab.stop();
  }
}

function blobOf({ probes }: Outcome): BlobAnswer {
  const fact: Fact<BlobAnswer> | undefined = probes.blobs[key];
  assert.ok(fact?.known, JSON.stringify(fact));
  return fact.value;
}

const redirected = { status: 307, host: blobHost };

describe("a layer of an image", function () {
  this.timeout(20_000);

  it("comes from where the registry sends a client", async () => {
    const outcome = await fetchFrom(single);
    assert.deepEqual(blobOf(outcome), { ...redirected, answered: 200 });
    const manifest = outcome.probes.manifests[key];
    assert.ok(manifest?.known);
    assert.equal(manifest.value.platforms.length, 1);
  });

  it("of an index is one of its first image, of which one byte is asked, without the registry's token", async () => {
    const outcome = await fetchFrom(index);
    assert.deepEqual(blobOf(outcome), { ...redirected, answered: 206 });
    const [fetched, ...more] = outcome.received.filter(
      ({ host }) => host === blobHost,
    );
    assert.deepEqual(more, []);
    assert.equal(fetched?.headers.range, "bytes=0-0");
    assert.equal(fetched.headers.authorization, undefined);
  });

  it("is not asked for where somebody else pulls the image", async () => {
    const { probes, received } = await fetchFrom(index, {
      isPulledHere: false,
    });
    assert.deepEqual(probes.blobs, {});
    assert.ok(received.every(({ host }) => host === loginServer));
  });

  it("leaves nothing of the signed address but the host", async () => {
    for (const replies of [
      single,
      { ...single, "GET /data": "drop" as const },
    ]) {
      const { probes } = await fetchFrom(replies);
      assert.doesNotMatch(JSON.stringify(probes), /signature|sig=|\/data/);
    }
  });

  it("does not come from a host that is not there", async () => {
    const outcome = await fetchFrom(single, { name: "servfail" });
    assert.deepEqual(blobOf(outcome), redirected);
    const dns = outcome.probes.dns[blobHost];
    assert.ok(dns?.known);
    assert.equal(dns.value.rcode, "SERVFAIL");
  });

  it("does not come from a host that refuses the connection", async () => {
    const nobody = { addresses: ["127.0.0.9"] };
    const outcome = await fetchFrom(single, { name: nobody });
    assert.deepEqual(blobOf(outcome), redirected);
    const tcp = outcome.probes.tcp[blobHost];
    assert.ok(tcp?.known);
    assert.equal(tcp.value.outcome, "refused");
  });

  it("is not asked of a host that is not trusted", async () => {
    const outcome = await fetchFrom(single, { isTrusted: false });
    assert.deepEqual(blobOf(outcome), redirected);
    assert.ok(outcome.received.every(({ host }) => host === loginServer));
    const tls = outcome.probes.tls[blobHost];
    assert.ok(tls?.known);
    assert.equal(tls.value.outcome, "untrusted");
  });

  it("is refused where the signature is too old", async () => {
    const outcome = await fetchFrom({
      ...single,
      "GET /data": {
        status: 403,
        headers: { "x-ms-error-code": "AuthenticationFailed" },
      },
    });
    assert.deepEqual(blobOf(outcome), {
      ...redirected,
      answered: 403,
      code: "AuthenticationFailed",
    });
  });

  for (const [reply, code] of [
    ["silence", "ETIMEDOUT"],
    ["drop", "ECONNRESET"],
  ] as const) {
    it(`does not come from a host that answers with ${reply}`, async () => {
      const outcome = await fetchFrom({ ...single, "GET /data": reply });
      assert.deepEqual(blobOf(outcome), { ...redirected, code });
      assert.equal(outcome.probes.manifests[key]?.known, true);
    });
  }

  it("may come from the registry itself", async () => {
    const outcome = await fetchFrom({
      ...single,
      [`GET /v2/shop/web/blobs/${config}`]: { status: 200, body: "{}" },
    });
    assert.deepEqual(blobOf(outcome), { status: 200 });
  });

  it("is asked of no foreign host", async () => {
    const { probes, received } = await fetchFrom({
      ...single,
      [`GET /v2/shop/web/blobs/${config}`]: {
        status: 307,
        headers: { location: "https://thief.example.com/data?sig=signature" },
      },
    });
    const fact = probes.blobs[key];
    assert.ok(fact?.known === false);
    assert.deepEqual(
      fact.remark,
      remark("undocumented-data-host", { host: "thief.example.com" }),
    );
    assert.ok(received.every(({ host }) => host === loginServer));
  });
});
