import assert from "node:assert/strict";
import { groundsOf, type Fact, type Grounds } from "../../src/model/fact.ts";
import { remark } from "../../src/model/remark.ts";
import type { Probes } from "../../src/model/probe.ts";
import type { SignIn } from "../../src/probes/request.ts";
import { startLab, type Lab } from "./lab.ts";
import { loginServer } from "./probing.ts";
import {
  accessToken,
  registry,
  registryError,
  type Replies,
} from "./registry-stand-in.ts";

const signIn: SignIn = {
  tenantId: "33333333-3333-4333-8333-333333333333",
  tokens: ["entra-token-for-the-registry", "entra-token-for-arm"],
};
const repository = "shop/web";
const key = `${loginServer}/${repository}`;
const image = `${key}:1.4.2`;

interface Outcome {
  readonly probes: Probes;
  readonly received: Lab["web"]["received"];
}

async function signInAt(
  replies: Replies,
  more: { signIn?: SignIn; names?: Record<string, { addresses: string[] }> } = {
    signIn,
  },
): Promise<Outcome> {
  const lab = await startLab({
    reply: registry(replies),
    names: more.names ?? {},
  });
  try {
    const probes = await lab.probe({
      request: {
        images: [{ repository, references: ["1.4.2"] }],
        ...(more.signIn && { signIn: more.signIn }),
      },
    });
    return { probes, received: lab.web.received };
  } finally {
    await lab.stop();
  }
}

function posts({ received }: Outcome): string[] {
  return received
    .filter(({ method }) => method === "POST")
    .map(({ path }) => path);
}

function assertUnknown(
  fact: Fact<unknown> | undefined,
  reason: string,
  grounds: Grounds,
): void {
  assert.ok(fact?.known === false, "it is known");
  assert.equal(fact.reason, reason);
  assert.deepEqual(groundsOf(fact), grounds);
}

describe("signing in to a registry", function () {
  this.timeout(20_000);

  it("exchanges the Entra token and asks for pull on the repository", async () => {
    const outcome = await signInAt({});
    assert.deepEqual(posts(outcome), ["/oauth2/exchange", "/oauth2/token"]);
    const [exchange, token] = outcome.received
      .filter(({ method }) => method === "POST")
      .map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    assert.deepEqual(exchange, {
      grant_type: "access_token",
      service: loginServer,
      tenant: signIn.tenantId,
      access_token: "entra-token-for-the-registry",
    });
    assert.deepEqual(token, {
      grant_type: "refresh_token",
      service: loginServer,
      scope:
        "repository:shop/web:pull,push,delete,metadata_read,metadata_write registry:catalog:*",
      refresh_token: "refresh",
    });
    const fact = outcome.probes.registryToken[key];
    assert.ok(fact?.known);
    assert.deepEqual(fact.value, {
      step: "granted",
      status: 200,
      mayPull: true,
      actions: ["pull"],
      mayList: false,
    });
  });

  it("asks for the pull alone when the registry refuses the whole for a part of it", async () => {
    const outcome = await signInAt({
      "POST /oauth2/token": ({ body }) =>
        body.includes("catalog")
          ? registryError(401, "UNAUTHORIZED")
          : {
              status: 200,
              body: { access_token: accessToken(repository, "pull") },
            },
    });
    const fact = outcome.probes.registryToken[key];
    assert.ok(fact?.known);
    assert.deepEqual(fact.value, {
      step: "granted",
      status: 200,
      mayPull: true,
    });
    assert.equal(outcome.probes.tags[key]?.known, true);
  });

  it("tries the next token when the registry refuses the first", async () => {
    const { probes, received } = await signInAt({
      "POST /oauth2/exchange": ({ body }) =>
        body.includes("entra-token-for-arm")
          ? { status: 200, body: { refresh_token: "refresh" } }
          : registryError(401, "UNAUTHORIZED"),
    });
    assert.equal(
      received.filter(({ path }) => path === "/oauth2/exchange").length,
      2,
    );
    assert.equal(probes.registryToken[key]?.known, true);
    assert.equal(probes.tags[key]?.known, true);
  });

  it("is refused: the images are denied", async () => {
    const { probes } = await signInAt({
      "POST /oauth2/exchange": registryError(401, "UNAUTHORIZED"),
    });
    const fact = probes.registryToken[key];
    assert.ok(fact?.known);
    assert.deepEqual(fact.value, {
      step: "exchange",
      status: 401,
      mayPull: false,
      code: "UNAUTHORIZED",
    });
    assertUnknown(probes.tags[key], "denied", {
      remark: remark("sign-in-refused", { status: 401 }),
    });
    assertUnknown(probes.manifests[image], "denied", {
      remark: remark("sign-in-refused", { status: 401 }),
    });
  });

  it("is refused, with the id of the request for support", async () => {
    const correlationId = "7d7a5b0e-5a0e-4c0e-9c3e-0f1a2b3c4d5e";
    const { probes } = await signInAt({
      "POST /oauth2/exchange": {
        status: 401,
        headers: { "x-ms-correlation-request-id": correlationId },
      },
    });
    const fact = probes.registryToken[key];
    assert.ok(fact?.known);
    assert.equal(fact.value.correlationId, correlationId);
    assertUnknown(probes.manifests[image], "denied", {
      remark: remark("sign-in-refused-traced", { status: 401, correlationId }),
    });
  });

  it("is refused for this machine's address: nobody asked for the images", async () => {
    const { probes } = await signInAt({
      "POST /oauth2/exchange": registryError(403, "DENIED"),
    });
    assertUnknown(probes.manifests[image], "not-asked", {
      remark: remark("sign-in-refused", { status: 403 }),
    });
  });

  it("is refused a token for the repository", async () => {
    const { probes } = await signInAt({
      "POST /oauth2/token": registryError(401, "UNAUTHORIZED"),
    });
    const fact = probes.registryToken[key];
    assert.ok(fact?.known);
    assert.equal(fact.value.step, "token");
    assertUnknown(probes.tags[key], "denied", {
      remark: remark("token-refused", { status: 401 }),
    });
  });

  it("gets a token that does not hold pull", async () => {
    const { probes } = await signInAt({
      "POST /oauth2/token": {
        status: 200,
        body: { access_token: accessToken(repository, "metadata_read") },
      },
      "GET /v2/shop/web/tags/list": registryError(401, "UNAUTHORIZED"),
    });
    const fact = probes.registryToken[key];
    assert.ok(fact?.known);
    assert.deepEqual(fact.value, {
      step: "granted",
      status: 200,
      mayPull: false,
      actions: ["metadata_read"],
      mayList: false,
    });
    const tags = probes.tags[key];
    assert.ok(tags?.known);
    assert.equal(tags.value.status, 401);
  });

  it("breaks off: that is no refusal", async () => {
    const { probes } = await signInAt({ "POST /oauth2/exchange": "drop" });
    assertUnknown(probes.registryToken[key], "failed", {
      detail: "ECONNRESET",
    });
    assertUnknown(probes.manifests[image], "failed", { detail: "ECONNRESET" });
  });

  it("is not tried where the network rules refuse this machine", async () => {
    const outcome = await signInAt({
      "GET /v2/": registryError(403, "DENIED"),
    });
    assert.deepEqual(posts(outcome), []);
    assertUnknown(outcome.probes.manifests[image], "not-asked", {
      remark: remark("network-refuses-machine"),
    });
  });

  it("is not tried without a sign-in", async () => {
    const outcome = await signInAt({}, {});
    assert.deepEqual(posts(outcome), []);
    assertUnknown(outcome.probes.tags[key], "not-asked", {
      remark: remark("no-registry-sign-in"),
    });
  });

  it("is not tried at a page that is no registry's", async () => {
    const outcome = await signInAt({
      "GET /v2/": { status: 200, body: "<title>Guest Wi-Fi</title>" },
    });
    assert.deepEqual(posts(outcome), []);
    assertUnknown(outcome.probes.tags[key], "failed", {
      remark: remark("answer-not-of-registry"),
    });
  });

  for (const realm of [
    "https://collector.example.com/oauth2/token",
    "https://othercontoso.azurecr.io/oauth2/token",
    `http://${loginServer}/oauth2/token`,
    `https://${loginServer}.example.com/oauth2/token`,
    `https://${loginServer}@collector.example.com/oauth2/token`,
  ]) {
    it(`sends nothing at all when the challenge names ${realm}`, async () => {
      const here = { addresses: ["127.0.0.1"] };
      const outcome = await signInAt(
        {
          "GET /v2/": {
            status: 401,
            headers: {
              "www-authenticate": `Bearer realm="${realm}",service="${loginServer}"`,
            },
          },
        },
        {
          signIn,
          names: {
            "collector.example.com": here,
            "othercontoso.azurecr.io": here,
            [`${loginServer}.example.com`]: here,
          },
        },
      );
      assert.deepEqual(posts(outcome), []);
      assert.ok(outcome.received.every(({ host }) => host === loginServer));
      assert.ok(
        outcome.received.every(
          ({ headers }) => headers.authorization === undefined,
        ),
      );
      assertUnknown(outcome.probes.tags[key], "failed", {
        remark: remark("challenge-of-other-host"),
      });
    });
  }
});
