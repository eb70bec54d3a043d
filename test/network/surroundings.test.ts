import assert from "node:assert/strict";
import { publicCloud } from "../../src/model/cloud.ts";
import type { Probes } from "../../src/model/probe.ts";
import { startLab } from "./lab.ts";
import type { Answer } from "./name-server.ts";
import { loginServer } from "./probing.ts";
import { registry } from "./registry-stand-in.ts";

const signIn = "login.microsoftonline.com";
const artifacts = "mcr.microsoft.com";
const here: Answer = { addresses: ["127.0.0.1"] };

async function look(
  names: Readonly<Record<string, Answer>>,
  timeoutMs = 5000,
): Promise<{ probes: Probes; hosts: readonly string[] }> {
  const lab = await startLab({ reply: registry(), names });
  const { resolver } = lab.names;
  const { port } = lab.web;
  const authority = `https://${signIn}:${port}`;
  try {
    const probes = await lab.probe({
      request: {
        cloud: { ...publicCloud, resolver, port, authority },
        timeoutMs,
      },
    });
    return { probes, hosts: lab.web.received.map(({ host }) => host) };
  } finally {
    await lab.stop();
  }
}

describe("hosts beside the registry", function () {
  this.timeout(20_000);

  it("are looked at as far as TLS, and nothing is sent to them", async () => {
    const { probes, hosts } = await look({ [signIn]: here, [artifacts]: here });
    for (const host of [signIn, artifacts]) {
      const tls = probes.tls[host];
      assert.ok(tls?.known, host);
      assert.equal(tls.value.outcome, "trusted");
    }
    assert.ok(hosts.every((host) => host === loginServer));
  });

  it("may not exist or refuse, which is told", async () => {
    const { probes } = await look({
      [artifacts]: { addresses: ["127.0.0.9"] },
    });
    const dns = probes.dns[signIn];
    assert.ok(dns?.known);
    assert.equal(dns.value.rcode, "NXDOMAIN");
    const tcp = probes.tcp[artifacts];
    assert.ok(tcp?.known);
    assert.equal(tcp.value.outcome, "refused");
  });

  it("that hang are waited for no longer than for one probe", async () => {
    const { probes } = await look(
      { [signIn]: "silence", [artifacts]: "silence" },
      1000,
    );
    const dns = probes.dns[signIn];
    assert.ok(dns?.known);
    assert.equal(dns.value.rcode, "TIMEOUT");
    assert.equal(probes.tls[loginServer]?.known, true);
  });
});
