import assert from "node:assert/strict";
import { createServer } from "node:net";
import type { Probes } from "../../src/model/probe.ts";
import type { TunnelResult } from "../../src/model/tunnel.ts";
import { createCertificateAuthority } from "../sandbox/http/authority.ts";
import {
  answer,
  startProxy,
  type Conduct,
  type Connect,
  type ForwardProxy,
  type ProxyOptions,
} from "./forward-proxy.ts";
import { startLab, type Lab } from "./lab.ts";
import { loginServer, type Probing } from "./probing.ts";
import { registry } from "./registry-stand-in.ts";
import { close, listen } from "./web-server.ts";

const dataHost = "contosoweb.eastus.data.azurecr.io";
const repository = "shop/web";
const digest = `sha256:${"c".repeat(64)}`;

/** Nobody listens there: the direct way leads nowhere. */
const elsewhere = { addresses: ["127.0.0.77"] };

/** A registry whose one image says its platform in a layer, which comes from the data endpoint. */
const images = registry({
  [`GET /v2/${repository}/manifests/1.4.2`]: {
    status: 200,
    body: { schemaVersion: 2, config: { digest }, layers: [] },
  },
  [`GET /v2/${repository}/blobs/${digest}`]: {
    status: 307,
    headers: { location: `https://${dataHost}/layer?sig=s` },
  },
  "GET /layer": {
    status: 200,
    body: { os: "linux", architecture: "arm64", config: {} },
  },
});

interface Seen {
  readonly probes: Probes;
  readonly connects: readonly Connect[];
  readonly received: Lab["web"]["received"];
}

/** Probes a machine whose only way out is a proxy. */
async function lookThrough(
  options: Omit<ProxyOptions, "upstream"> | Conduct,
  {
    proxyAt = (proxy) => ({ HTTPS_PROXY: proxy.address }),
    more = {},
  }: {
    proxyAt?: (proxy: ForwardProxy) => Record<string, string>;
    more?: Partial<Probing>;
  } = {},
): Promise<Seen> {
  const lab = await startLab({
    reply: images,
    names: { [loginServer]: elsewhere, [dataHost]: elsewhere },
  });
  const isConduct = typeof options === "string" || "text" in options;
  const proxy = await startProxy({
    upstream: lab.web.port,
    ...(isConduct ? { conduct: () => options } : options),
  });
  try {
    const probes = await lab.probe({
      environment: proxyAt(proxy),
      ...more,
      request: { dataHosts: [dataHost], ...more.request },
    });
    const { received } = lab.web;
    return { probes, connects: proxy.connects, received };
  } finally {
    await Promise.all([lab.stop(), proxy.stop()]);
  }
}

function tunnelOf({ probes }: Seen, host = loginServer): TunnelResult {
  const fact = probes.tunnels[host];
  assert.ok(fact?.known, `no tunnel to ${host} was asked for`);
  return fact.value;
}

/** How the request for a tunnel ended, without what differs each time. */
function endOf(seen: Seen, host?: string): Omit<TunnelResult, "proxy"> {
  const { proxy, ...end } = tunnelOf(seen, host);
  assert.match(proxy, /^https?:\/\//);
  return { ...end, milliseconds: 0 };
}

const signedIn: Partial<Probing> = {
  request: {
    images: [{ repository, references: ["1.4.2"] }],
    signIn: { tenantId: "tenant", tokens: ["entra-token"] },
  },
};

const refusedInTime = { request: { timeoutMs: 500 } };

describe("a machine whose only way out is a proxy", function () {
  this.timeout(20_000);

  it("is probed through it: certificate, tokens, manifest and a layer", async () => {
    const seen = await lookThrough({}, { more: signedIn });
    const { tunnels, tcp, tls, challenge, tokenEndpoint, manifests } =
      seen.probes;
    for (const host of [loginServer, dataHost]) {
      assert.equal(tunnelOf(seen, host).outcome, "open");
      const direct = tcp[host];
      assert.ok(direct?.known);
      assert.equal(direct.value.outcome, "refused");
      const handshake = tls[host];
      assert.ok(handshake?.known);
      assert.equal(handshake.value.outcome, "trusted");
    }
    assert.deepEqual(
      Object.keys(tunnels)
        .filter((host) => host.endsWith(".azurecr.io"))
        .sort(),
      [dataHost, loginServer].sort(),
    );
    for (const fact of [challenge[loginServer], tokenEndpoint[loginServer]]) {
      assert.ok(fact?.known);
      assert.equal(fact.value.status, 401);
    }
    const manifest = manifests[`${loginServer}/${repository}:1.4.2`];
    assert.ok(manifest?.known);
    assert.deepEqual(manifest.value.platforms, [
      { os: "linux", architecture: "arm64" },
    ]);
    const { machine } = seen.probes;
    assert.ok(machine.known);
    assert.match(machine.value.proxy ?? "", /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.deepEqual(machine.value.noProxy, []);
  });

  it("is probed without looking anything up, where names lead nowhere", async () => {
    const host = "other.azurecr.io";
    const seen = await lookThrough(
      {},
      { more: { request: { loginServer: host } } },
    );
    const answered = seen.probes.dns[host];
    assert.ok(answered?.known);
    assert.equal(answered.value.rcode, "NXDOMAIN");
    assert.equal(tunnelOf(seen, host).outcome, "open");
    assert.equal(seen.probes.challenge[host]?.known, true);
  });

  it("is tried directly only once, for evidence", async () => {
    const lab = await startLab({
      reply: images,
      names: { [loginServer]: { addresses: ["127.0.0.77", "127.0.0.1"] } },
    });
    const proxy = await startProxy({ upstream: lab.web.port });
    const { tcp } = await lab.probe({
      environment: { HTTPS_PROXY: proxy.address },
    });
    await Promise.all([lab.stop(), proxy.stop()]);
    const direct = tcp[loginServer];
    assert.ok(direct?.known);
    assert.equal(direct.value.address, "127.0.0.77");
  });

  it("may have exceptions: those are reached directly or not at all", async () => {
    const seen = await lookThrough(
      {},
      {
        proxyAt: ({ address }) => ({
          HTTPS_PROXY: address,
          NO_PROXY: `.data.azurecr.io, ${dataHost}`,
        }),
      },
    );
    assert.equal(tunnelOf(seen).outcome, "open");
    assert.equal(seen.probes.tunnels[dataHost], undefined);
    assert.equal(seen.probes.tls[dataHost]?.known, false);
    assert.ok(
      seen.connects.every(({ authority }) => !authority.startsWith(dataHost)),
    );
  });

  it("may know its proxy from the editor", async () => {
    const lab = await startLab({ reply: images });
    const proxy = await startProxy({ upstream: lab.web.port });
    const probes = await lab.probe({
      request: { proxy: { proxy: proxy.address, noProxy: [] } },
    });
    await Promise.all([lab.stop(), proxy.stop()]);
    assert.equal(probes.tunnels[loginServer]?.known, true);
    const own = proxy.connects.filter(({ authority }) =>
      authority.startsWith(loginServer),
    );
    assert.equal(own.length, 3);
  });

  it("may speak TLS with its proxy", async () => {
    const authority = await createCertificateAuthority();
    const seen = await lookThrough(
      { identity: await authority.identityFor("127.0.0.1") },
      { more: { trusted: authority.certificate } },
    );
    // The lab's own authority is not trusted here: the tunnel is open, the registry's certificate strange.
    assert.equal(tunnelOf(seen).outcome, "open");
    const handshake = seen.probes.tls[loginServer];
    assert.ok(handshake?.known);
    assert.equal(handshake.value.outcome, "untrusted");
  });

  it("does not speak to a proxy whose certificate it does not trust", async () => {
    const stranger = await createCertificateAuthority();
    const seen = await lookThrough({
      identity: await stranger.identityFor("127.0.0.1"),
    });
    const { outcome, code } = tunnelOf(seen);
    assert.equal(outcome, "failed");
    assert.match(code ?? "", /SELF_SIGNED|UNABLE_TO_VERIFY|CERT_SIGNATURE/);
    assert.deepEqual(seen.connects, []);
  });

  it("sees the certificate of a proxy that opens TLS", async () => {
    const company = await createCertificateAuthority();
    const seen = await lookThrough({
      intercept: await company.identityFor(loginServer),
    });
    assert.equal(tunnelOf(seen).outcome, "open");
    const handshake = seen.probes.tls[loginServer];
    assert.ok(handshake?.known);
    assert.equal(handshake.value.outcome, "untrusted");
    assert.equal(seen.probes.challenge[loginServer]?.known, false);
    assert.deepEqual(seen.received, []);
  });
});

describe("a proxy's credentials", function () {
  this.timeout(20_000);
  const basic = `Basic ${Buffer.from("dana:s3cr@t/").toString("base64")}`;
  const withUser = ({ address }: ForwardProxy) => ({
    HTTPS_PROXY: address.replace("//", "//dana:s3cr%40t%2F@"),
  });
  const wanted = ({ headers }: Connect): Conduct =>
    headers["proxy-authorization"] === basic
      ? "tunnel"
      : answer(407, { "proxy-authenticate": 'Basic realm="company"' });

  it("are sent to the proxy, and to nobody else", async () => {
    const seen = await lookThrough(
      { conduct: wanted },
      { proxyAt: withUser, more: signedIn },
    );
    assert.equal(tunnelOf(seen).outcome, "open");
    assert.notEqual(seen.received.length, 0);
    for (const { headers } of seen.received) {
      assert.equal(headers["proxy-authorization"], undefined);
    }
    for (const { headers } of seen.connects) {
      assert.equal(headers.authorization, undefined);
    }
  });

  const conducts: Record<string, (connect: Connect) => Conduct> = {
    "opens tunnels": wanted,
    "wants others": () => answer(407),
    "hangs up": () => "hang up",
  };
  for (const [what, conduct] of Object.entries(conducts)) {
    it(`are in no result when the proxy ${what}`, async () => {
      const { probes } = await lookThrough({ conduct }, { proxyAt: withUser });
      assert.doesNotMatch(JSON.stringify(probes), /dana|s3cr|ZGFuYT/);
    });
  }

  it("are missing: the proxy says what it takes", async () => {
    const seen = await lookThrough({
      text: [
        "HTTP/1.1 407 Proxy Authentication Required",
        "Proxy-Authenticate: Negotiate",
        'Proxy-Authenticate: Basic realm="company, proxy"',
        "Content-Length: 0",
        "",
        "",
      ].join("\r\n"),
    });
    assert.deepEqual(endOf(seen), {
      outcome: "auth-required",
      status: 407,
      schemes: ["Negotiate", "Basic"],
      milliseconds: 0,
    });
    assert.equal(seen.probes.tls[loginServer]?.known, false);
  });
});

describe("a proxy that opens no tunnel", function () {
  this.timeout(20_000);
  const milliseconds = 0;

  it("forbids some hosts", async () => {
    const seen = await lookThrough({
      conduct: ({ authority }) =>
        authority.startsWith(dataHost) ? answer(403) : "tunnel",
    });
    assert.deepEqual(endOf(seen), {
      outcome: "open",
      status: 200,
      milliseconds,
    });
    assert.deepEqual(endOf(seen, dataHost), {
      outcome: "forbidden",
      status: 403,
      milliseconds,
    });
  });

  for (const status of [302, 500, 502, 503]) {
    it(`answers ${status}`, async () => {
      const seen = await lookThrough(answer(status));
      assert.deepEqual(endOf(seen), {
        outcome: "failed",
        status,
        milliseconds,
      });
    });
  }

  it("hangs up without an answer", async () => {
    const seen = await lookThrough("hang up");
    assert.deepEqual(endOf(seen), {
      outcome: "failed",
      code: "ECONNRESET",
      milliseconds,
    });
  });

  it("never answers: the probe ends by itself", async () => {
    const seen = await lookThrough("silence", { more: refusedInTime });
    assert.deepEqual(endOf(seen), {
      outcome: "unreachable",
      code: "ETIMEDOUT",
      milliseconds,
    });
  });

  it("answers with a page of its own", async () => {
    const seen = await lookThrough({
      text: "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<title>Guest Wi-Fi</title>",
    });
    assert.deepEqual(endOf(seen), {
      outcome: "failed",
      status: 200,
      code: "NO_TUNNEL",
      milliseconds,
    });
  });

  it("is no proxy", async () => {
    const seen = await lookThrough({ text: "220 mail.example.com ESMTP\r\n" });
    const { outcome, code } = tunnelOf(seen);
    assert.equal(outcome, "failed");
    assert.match(code ?? "", /^HPE_/);
  });

  it("speaks no TLS, though its address says https", async () => {
    const seen = await lookThrough("tunnel", {
      proxyAt: ({ address }) => ({
        HTTPS_PROXY: address.replace("http:", "https:"),
      }),
    });
    assert.deepEqual(endOf(seen), {
      outcome: "failed",
      code: "NO_TLS",
      milliseconds,
    });
  });

  it("is not there", async () => {
    const server = createServer();
    const port = await listen(server);
    await close(server);
    const seen = await lookThrough("tunnel", {
      proxyAt: () => ({ HTTPS_PROXY: `127.0.0.1:${port}` }),
    });
    assert.deepEqual(endOf(seen), {
      outcome: "unreachable",
      code: "ECONNREFUSED",
      milliseconds,
    });
  });

  it("has a name that does not exist", async () => {
    const seen = await lookThrough("tunnel", {
      proxyAt: () => ({ HTTPS_PROXY: "http://proxy.invalid:3128" }),
      more: refusedInTime,
    });
    const { outcome, code } = tunnelOf(seen);
    assert.equal(outcome, "unreachable");
    assert.match(code ?? "", /^(?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/);
  });

  for (const [address, code] of [
    ["socks5://127.0.0.1:1080", "SOCKS_NOT_SUPPORTED"],
    ["http://not a host", "INVALID_PROXY_ADDRESS"],
  ] as const) {
    it(`cannot be used: ${address}`, async () => {
      const seen = await lookThrough("tunnel", {
        proxyAt: () => ({ HTTPS_PROXY: address }),
      });
      const { outcome, ...rest } = tunnelOf(seen);
      assert.equal(outcome, "failed");
      assert.equal(rest.code, code);
      assert.equal(rest.proxy, address);
    });
  }
});
