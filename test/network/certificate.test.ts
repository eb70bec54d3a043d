import assert from "node:assert/strict";
import type { TlsResult } from "../../src/model/probe.ts";
import {
  createCertificateAuthority,
  type CertificateAuthority,
  type ServerIdentity,
} from "../sandbox/http/authority.ts";
import { startLab } from "./lab.ts";
import { loginServer } from "./probing.ts";
import { selfSigned } from "./self-signed.ts";

const day = 24 * 60 * 60 * 1000;

/** What the probe says of a server with that certificate, and whether it sent the server a request. */
async function handshake(
  identityOf: (
    host: string,
    authority: CertificateAuthority,
  ) => Promise<ServerIdentity>,
): Promise<{ result: TlsResult; requests: number }> {
  const lab = await startLab({ identityOf, reply: () => ({ status: 200 }) });
  try {
    const { tls } = await lab.probe();
    const fact = tls[loginServer];
    assert.ok(fact?.known, "there is no TLS result");
    return { result: fact.value, requests: lab.web.received.length };
  } finally {
    await lab.stop();
  }
}

describe("the certificate of a registry", function () {
  this.timeout(20_000);

  it("is trusted when an authority of NODE_EXTRA_CA_CERTS issued it", async () => {
    const { result, requests } = await handshake((host, authority) =>
      authority.identityFor(host),
    );
    assert.deepEqual(result, {
      outcome: "trusted",
      subject: loginServer,
      issuer: "Local Azure for tests",
      names: [loginServer],
    });
    assert.equal(requests, 2);
  });

  it("is not trusted when a strange authority issued it, which is named", async () => {
    const stranger = await createCertificateAuthority();
    const { result, requests } = await handshake((host) =>
      stranger.identityFor(host),
    );
    assert.equal(result.outcome, "untrusted");
    assert.equal(result.issuer, "Local Azure for tests");
    assert.ok(result.code !== undefined);
    assert.equal(requests, 0, "something was sent over a broken connection");
  });

  it("is not trusted when it only vouches for itself", async () => {
    const { result, requests } = await handshake(selfSigned);
    assert.equal(result.outcome, "untrusted");
    assert.equal(result.code, "DEPTH_ZERO_SELF_SIGNED_CERT");
    assert.equal(requests, 0);
  });

  it("is for another name", async () => {
    const { result, requests } = await handshake((_, authority) =>
      authority.identityFor("portal.example.com"),
    );
    assert.equal(result.outcome, "name-mismatch");
    assert.deepEqual(result.names, ["portal.example.com"]);
    assert.equal(requests, 0);
  });

  it("is over", async () => {
    const { result, requests } = await handshake((host, authority) =>
      authority.issue(host, {
        notBefore: new Date(Date.now() - 9 * day),
        notAfter: new Date(Date.now() - 2 * day),
      }),
    );
    assert.equal(result.outcome, "time-invalid");
    assert.equal(result.code, "CERT_HAS_EXPIRED");
    assert.equal(requests, 0);
  });

  it("has not begun", async () => {
    const { result } = await handshake((host, authority) =>
      authority.issue(host, {
        notBefore: new Date(Date.now() + 2 * day),
        notAfter: new Date(Date.now() + 9 * day),
      }),
    );
    assert.equal(result.outcome, "time-invalid");
    assert.equal(result.code, "CERT_NOT_YET_VALID");
  });

  it("is checked even where Node's own check is switched off", async () => {
    const stranger = await createCertificateAuthority();
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      const { result, requests } = await handshake((host) =>
        stranger.identityFor(host),
      );
      assert.equal(result.outcome, "untrusted");
      assert.equal(requests, 0);
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  });
});
