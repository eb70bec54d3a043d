import assert from "node:assert/strict";
import type { Fact } from "../../src/model/fact.ts";
import type { HttpAnswer, Probes } from "../../src/model/probe.ts";
import { startLab } from "./lab.ts";
import { loginServer, type Probing } from "./probing.ts";
import { registry, registryError, type Replies } from "./registry-stand-in.ts";

async function probeRegistry(
  replies: Replies,
  more: Partial<Probing> = {},
): Promise<Probes> {
  const lab = await startLab({ reply: registry(replies) });
  try {
    return await lab.probe(more);
  } finally {
    await lab.stop();
  }
}

function valueOf(fact: Fact<HttpAnswer> | undefined): HttpAnswer {
  assert.ok(fact?.known, "there is no answer");
  return fact.value;
}

describe("a registry's answer to anybody", function () {
  this.timeout(20_000);

  it("is a challenge that says where tokens are given", async () => {
    const { challenge, tokenEndpoint } = await probeRegistry({});
    assert.deepEqual(valueOf(challenge[loginServer]), {
      status: 401,
      from: "registry",
      realm: `https://${loginServer}/oauth2/token`,
      service: loginServer,
      code: "UNAUTHORIZED",
    });
    assert.equal(valueOf(tokenEndpoint[loginServer]).status, 401);
  });

  it("is a refusal that names the client's address, escaped as the service does", async () => {
    const { challenge } = await probeRegistry({
      "GET /v2/": {
        status: 403,
        headers: { "content-type": "application/json; charset=utf-8" },
        body: String.raw`{"errors":[{"code":"DENIED","message":"client with IP \u0027203.0.113.7\u0027 is not allowed access. Refer https://aka.ms/acr/firewall to grant access."}]}`,
      },
    });
    assert.deepEqual(valueOf(challenge[loginServer]), {
      status: 403,
      from: "registry",
      clientIp: "203.0.113.7",
      code: "DENIED",
      contentType: "application/json; charset=utf-8",
    });
  });

  it("names the request as support asks for it, when it is a refusal", async () => {
    const correlated = (status: number, id: string): Replies => ({
      "GET /v2/": { status, headers: { "x-ms-correlation-request-id": id } },
    });
    const idOf = async (replies: Replies) =>
      valueOf((await probeRegistry(replies)).challenge[loginServer])
        .correlationId;
    const id = "7d7a5b0e-5a0e-4c0e-9c3e-0f1a2b3c4d5e";
    assert.equal(await idOf(correlated(403, id)), id);
    assert.equal(await idOf(correlated(200, id)), undefined);
    assert.equal(await idOf(correlated(403, "<b>call us</b>")), undefined);
  });

  it("may be a refusal at the token endpoint only", async () => {
    const { challenge, tokenEndpoint } = await probeRegistry({
      "GET /oauth2/token": registryError(
        403,
        "DENIED",
        "client with IP '203.0.113.7' is not allowed access.",
      ),
    });
    assert.equal(valueOf(challenge[loginServer]).status, 401);
    const refusal = valueOf(tokenEndpoint[loginServer]);
    assert.equal(refusal.status, 403);
    assert.equal(refusal.clientIp, "203.0.113.7");
  });

  it("is a token where everybody may pull", async () => {
    const { tokenEndpoint } = await probeRegistry({
      "GET /oauth2/token": { status: 200, body: '{"access_token":"anybody"}' },
    });
    const { status, from } = valueOf(tokenEndpoint[loginServer]);
    assert.deepEqual([status, from], [200, "registry"]);
    assert.ok(!JSON.stringify(tokenEndpoint).includes("anybody"));
  });

  it("may come from a captive portal, whose page is not a registry's", async () => {
    const { challenge } = await probeRegistry({
      "GET /v2/": {
        status: 200,
        headers: { "content-type": "text/html" },
        body: "<!DOCTYPE html><title>Guest Wi-Fi</title>",
      },
    });
    assert.deepEqual(valueOf(challenge[loginServer]), {
      status: 200,
      from: "other",
      contentType: "text/html",
    });
  });

  it("is not followed when it leads elsewhere", async () => {
    const lab = await startLab({
      reply: registry({
        "GET /v2/": {
          status: 302,
          headers: { location: "https://portal.example.com/sign-in" },
        },
      }),
      names: { "portal.example.com": { addresses: ["127.0.0.1"] } },
    });
    const { challenge } = await lab.probe();
    await lab.stop();
    assert.equal(valueOf(challenge[loginServer]).status, 302);
    assert.equal(valueOf(challenge[loginServer]).from, "other");
    assert.ok(lab.web.received.every(({ host }) => host === loginServer));
  });

  it("does not come in time", async () => {
    const { challenge, tokenEndpoint } = await probeRegistry(
      { "GET /v2/": "silence" },
      { request: { timeoutMs: 400 } },
    );
    const fact = challenge[loginServer];
    assert.ok(fact?.known === false);
    assert.equal(fact.reason, "failed");
    assert.equal(fact.detail, "ETIMEDOUT");
    assert.equal(valueOf(tokenEndpoint[loginServer]).status, 401);
  });

  it("does not come because the connection is closed", async () => {
    const { challenge } = await probeRegistry({ "GET /v2/": "drop" });
    const fact = challenge[loginServer];
    assert.ok(fact?.known === false);
    assert.equal(fact.reason, "failed");
    assert.equal(fact.detail, "ECONNRESET");
  });
});
