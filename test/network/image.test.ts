import assert from "node:assert/strict";
import type { ManifestAnswer, Probes, TagList } from "../../src/model/probe.ts";
import { startLab, type Lab } from "./lab.ts";
import { loginServer } from "./probing.ts";
import {
  accessToken,
  registry,
  registryError,
  type Replies,
} from "./registry-stand-in.ts";

const repository = "shop/web";
const dataHost = "contosoweb.eastus.data.azurecr.io";
const blobHost = "eusmanaged1.blob.core.windows.net";
const config = `sha256:${"c".repeat(64)}`;
const manifests = "/v2/shop/web/manifests";
const blob = `/v2/shop/web/blobs/${config}`;

interface Outcome {
  readonly probes: Probes;
  readonly received: Lab["web"]["received"];
}

async function lookAt(
  replies: Replies,
  references: readonly string[] = ["1.4.2"],
): Promise<Outcome> {
  const here = { addresses: ["127.0.0.1"] };
  const lab = await startLab({
    reply: registry(replies),
    names: { [dataHost]: here, [blobHost]: here, "thief.example.com": here },
  });
  try {
    const probes = await lab.probe({
      request: {
        images: [{ repository, references }],
        signIn: { tenantId: "tenant", tokens: ["entra-token"] },
      },
    });
    return { probes, received: lab.web.received };
  } finally {
    await lab.stop();
  }
}

function tagsOf({ probes }: Outcome): TagList {
  const fact = probes.tags[`${loginServer}/${repository}`];
  assert.ok(fact?.known, "the tags are not known");
  return fact.value;
}

function manifestOf({ probes }: Outcome, reference = "1.4.2"): ManifestAnswer {
  const separator = reference.includes(":") ? "@" : ":";
  const key = `${loginServer}/${repository}${separator}${reference}`;
  const fact = probes.manifests[key];
  assert.ok(fact?.known, `the manifest ${reference} is not known`);
  return fact.value;
}

const singleImage: Replies = {
  [`GET ${manifests}/1.4.2`]: {
    status: 200,
    headers: {
      "content-type": "application/vnd.docker.distribution.manifest.v2+json",
      "docker-content-digest": `sha256:${"a".repeat(64)}`,
    },
    body: { schemaVersion: 2, config: { digest: config }, layers: [] },
  },
};

function redirect(to: string): Replies {
  return {
    ...singleImage,
    [`GET ${blob}`]: { status: 307, headers: { location: to } },
    "GET /data": {
      status: 200,
      body: { os: "linux", architecture: "arm64", variant: "v8", config: {} },
    },
  };
}

describe("an image in a registry", function () {
  this.timeout(20_000);

  it("is looked up with the token for its repository", async () => {
    const { received } = await lookAt(singleImage);
    const { headers } =
      received.find(({ path }) => path === `${manifests}/1.4.2`) ?? {};
    assert.equal(
      headers?.authorization,
      `Bearer ${accessToken(repository, "pull")}`,
    );
    assert.match(headers.accept ?? "", /vnd\.oci\.image\.index\.v1\+json/);
  });

  it("has tags", async () => {
    const tags = tagsOf(await lookAt({}));
    assert.deepEqual(tags, {
      status: 200,
      tags: ["1.4.1", "1.4.2"],
      complete: true,
    });
  });

  it("may have more tags than were read", async () => {
    const tags = tagsOf(
      await lookAt({
        "GET /v2/shop/web/tags/list": {
          status: 200,
          headers: {
            link: '</v2/shop/web/tags/list?last=b&n=1000>; rel="next"',
          },
          body: { tags: ["a", "b"] },
        },
      }),
    );
    assert.equal(tags.complete, false);
    assert.deepEqual(tags.tags, ["a", "b"]);
  });

  it("may be in no repository", async () => {
    const tags = tagsOf(
      await lookAt({
        "GET /v2/shop/web/tags/list": registryError(404, "NAME_UNKNOWN"),
      }),
    );
    assert.deepEqual(tags, {
      status: 404,
      tags: [],
      complete: true,
      code: "NAME_UNKNOWN",
    });
  });

  it("may have no such tag", async () => {
    const manifest = manifestOf(
      await lookAt({
        [`GET ${manifests}/1.4.2`]: registryError(404, "MANIFEST_UNKNOWN"),
      }),
    );
    assert.deepEqual(manifest, {
      status: 404,
      platforms: [],
      code: "MANIFEST_UNKNOWN",
    });
  });

  it("offers the platforms of its index, attestations left out", async () => {
    const mediaType = "application/vnd.oci.image.index.v1+json";
    const manifest = manifestOf(
      await lookAt({
        [`GET ${manifests}/1.4.2`]: {
          status: 200,
          headers: { "content-type": mediaType },
          body: {
            mediaType,
            manifests: [
              { platform: { os: "linux", architecture: "amd64" } },
              { platform: { os: "linux", architecture: "arm", variant: "v7" } },
              { platform: { os: "unknown", architecture: "unknown" } },
            ],
          },
        },
      }),
    );
    assert.deepEqual(manifest, {
      status: 200,
      mediaType,
      platforms: [
        { os: "linux", architecture: "amd64" },
        { os: "linux", architecture: "arm", variant: "v7" },
      ],
    });
  });

  it("tells tags apart that differ in case only", async () => {
    const outcome = await lookAt(
      { [`GET ${manifests}/RC1`]: { status: 200, body: {} } },
      ["RC1", "rc1"],
    );
    assert.equal(manifestOf(outcome, "RC1").status, 200);
    assert.equal(manifestOf(outcome, "rc1").status, 404);
  });

  it("may be named by its digest", async () => {
    const digest = `sha256:${"d".repeat(64)}`;
    const outcome = await lookAt(
      { [`GET ${manifests}/${digest}`]: { status: 200, body: {} } },
      [digest],
    );
    assert.equal(manifestOf(outcome, digest).status, 200);
  });

  for (const host of [dataHost, blobHost]) {
    it(`of one platform says it in a blob on ${host}, fetched without the registry's token`, async () => {
      const outcome = await lookAt(
        redirect(`https://${host}/data?sig=signature`),
      );
      assert.deepEqual(manifestOf(outcome).platforms, [
        { os: "linux", architecture: "arm64", variant: "v8" },
      ]);
      const [fetched, ...more] = outcome.received.filter(
        (request) => request.host === host,
      );
      assert.equal(fetched?.path, "/data?sig=signature");
      assert.equal(fetched.headers.authorization, undefined);
      assert.deepEqual(more, []);
      for (const table of [outcome.probes.dns, outcome.probes.tls]) {
        assert.equal(table[host]?.known, true);
      }
    });
  }

  for (const location of [
    "https://thief.example.com/data?sig=signature",
    `http://${blobHost}/data?sig=signature`,
  ]) {
    it(`is not fetched from ${location}`, async () => {
      const outcome = await lookAt(redirect(location));
      const manifest = manifestOf(outcome);
      assert.equal(manifest.status, 200);
      assert.deepEqual(manifest.platforms, []);
      assert.ok(outcome.received.every(({ host }) => host === loginServer));
    });
  }

  it("is there even when its data endpoint is not", async () => {
    const outcome = await lookAt({
      ...redirect(`https://${blobHost}/data`),
      "GET /data": "drop",
    });
    const manifest = manifestOf(outcome);
    assert.equal(manifest.status, 200);
    assert.deepEqual(manifest.platforms, []);
  });

  it("may be named by somebody who wants another path", async () => {
    const { received } = await lookAt({}, ["1.4.2?x=/../../_catalog#"]);
    const asked = received
      .map(({ path }) => path)
      .filter((path) => path.includes("manifests"));
    assert.deepEqual(asked, [
      `${manifests}/1.4.2%3Fx%3D%2F..%2F..%2F_catalog%23`,
    ]);
  });

  it("is asked for its lock with others of its repository, which is asked once", async () => {
    const { probes, received } = await lookAt(
      {
        [`GET ${manifests}/1.4.1`]: registryError(405, "UNSUPPORTED"),
        [`GET ${manifests}/1.4.2`]: registryError(405, "UNSUPPORTED"),
        "GET /acr/v1/shop/web": {
          status: 200,
          body: { changeableAttributes: { readEnabled: false } },
        },
      },
      ["1.4.1", "1.4.2"],
    );
    for (const tag of ["1.4.1", "1.4.2"]) {
      const fact = probes.attributes[`${loginServer}/${repository}:${tag}`];
      assert.ok(fact?.known);
      assert.deepEqual(fact.value, [
        { of: "repository", status: 200, readEnabled: false },
        { of: "tag", status: 404 },
      ]);
    }
    assert.deepEqual(
      received
        .map(({ path }) => path)
        .filter((path) => path.startsWith("/acr/v1/"))
        .sort(),
      [
        "/acr/v1/shop/web",
        "/acr/v1/shop/web/_tags/1.4.1",
        "/acr/v1/shop/web/_tags/1.4.2",
      ],
    );
  });

  it("does not suffer from what breaks for another repository", async () => {
    const lab = await startLab({
      reply: registry({
        ...singleImage,
        "POST /oauth2/token": ({ body }) =>
          body.includes("shop%2Fweb")
            ? {
                status: 200,
                body: { access_token: accessToken(repository, "pull") },
              }
            : registryError(401, "UNAUTHORIZED"),
      }),
    });
    const probes = await lab.probe({
      request: {
        images: [
          { repository: "secret/app", references: ["1"] },
          { repository, references: ["1.4.2"] },
        ],
        signIn: { tenantId: "tenant", tokens: ["entra-token"] },
      },
    });
    await lab.stop();
    assert.equal(manifestOf({ probes, received: [] }).status, 200);
    const refused = probes.manifests[`${loginServer}/secret/app:1`];
    assert.ok(refused?.known === false);
    assert.equal(refused.reason, "denied");
  });
});
