import assert from "node:assert/strict";
import type { DnsAnswer } from "../../src/model/probe.ts";
import { probeDns } from "../../src/probes/dns.ts";
import { startNameServer, type Answer } from "./name-server.ts";
import { loginServer, probe } from "./probing.ts";

/** No server listens there; these tests are about names only. */
const discardPort = 9;

async function lookUp(
  names: Readonly<Record<string, Answer>>,
  timeoutMs = 5000,
): Promise<{ answer: DnsAnswer; queries: readonly string[] }> {
  const server = await startNameServer(names);
  try {
    const { dns } = await probe({
      resolver: server.resolver,
      port: discardPort,
      request: { timeoutMs },
    });
    const fact = dns[loginServer];
    assert.ok(fact?.known, "the DNS probe gave no answer");
    assert.equal(fact.value.resolver, server.resolver);
    return { answer: fact.value, queries: server.queries };
  } finally {
    await server.stop();
  }
}

describe("the name of a registry", function () {
  this.timeout(20_000);

  it("is asked of the cloud file's DNS server, for both kinds of address", async () => {
    const { answer, queries } = await lookUp({
      [loginServer]: { addresses: ["127.0.0.1", "::1"] },
    });
    assert.equal(answer.rcode, "NOERROR");
    assert.deepEqual(answer.addresses, ["127.0.0.1", "::1"]);
    assert.deepEqual(answer.cnames, []);
    assert.ok(queries.includes(`A ${loginServer}`));
    assert.ok(queries.includes(`AAAA ${loginServer}`));
  });

  it("leads over a chain of aliases, which are told in their order", async () => {
    const { answer } = await lookUp({
      [loginServer]: { alias: "contosoweb.privatelink.azurecr.io" },
      "contosoweb.privatelink.azurecr.io": { alias: "EUS.fe.azcr.io" },
      "eus.fe.azcr.io": { alias: "r1.eastus.cloudapp.azure.com" },
      "r1.eastus.cloudapp.azure.com": { addresses: ["127.0.0.1"] },
    });
    assert.equal(answer.rcode, "NOERROR");
    assert.deepEqual(answer.addresses, ["127.0.0.1"]);
    assert.deepEqual(answer.cnames, [
      "contosoweb.privatelink.azurecr.io",
      "eus.fe.azcr.io",
      "r1.eastus.cloudapp.azure.com",
    ]);
  });

  it("is an alias for a name without addresses", async () => {
    const { answer } = await lookUp({
      [loginServer]: { alias: "contosoweb.privatelink.azurecr.io" },
      "contosoweb.privatelink.azurecr.io": "no data",
    });
    assert.equal(answer.rcode, "NODATA");
    assert.deepEqual(answer.cnames, ["contosoweb.privatelink.azurecr.io"]);
  });

  it("does not exist", async () => {
    const { answer } = await lookUp({});
    assert.equal(answer.rcode, "NXDOMAIN");
    assert.deepEqual(answer.addresses, []);
  });

  it("is an alias for a name that does not exist", async () => {
    const { answer } = await lookUp({
      [loginServer]: { alias: "contosoweb.privatelink.azurecr.io" },
    });
    assert.equal(answer.rcode, "NXDOMAIN");
    assert.deepEqual(answer.cnames, ["contosoweb.privatelink.azurecr.io"]);
  });

  it("exists without addresses", async () => {
    const { answer } = await lookUp({ [loginServer]: "no data" });
    assert.equal(answer.rcode, "NODATA");
  });

  it("fails at the server", async () => {
    const { answer } = await lookUp({ [loginServer]: "servfail" });
    assert.equal(answer.rcode, "SERVFAIL");
  });

  it("is refused by the server", async () => {
    const { answer } = await lookUp({ [loginServer]: "refused" });
    assert.equal(answer.rcode, "REFUSED");
  });

  it("gets no answer in time", async () => {
    const { answer } = await lookUp({ [loginServer]: "silence" }, 300);
    assert.equal(answer.rcode, "TIMEOUT");
    assert.deepEqual(answer.addresses, []);
  });

  it("is asked of the system and of the hosts file too, where no cloud file names the DNS server", async () => {
    const { answer, addresses } = probeDns("localhost", 1000, undefined);
    const { rcode, server, pinned, ...seen } = await answer;
    assert.equal(rcode, "NOERROR");
    assert.ok(seen.addresses.includes("127.0.0.1"));
    assert.deepEqual(await addresses, seen.addresses);
    assert.equal(typeof server?.rcode, "string");
    assert.ok(pinned?.some(({ address }) => address === "127.0.0.1"));
  });

  it("does not resolve where the system finds nothing", async () => {
    const unknown = probeDns("no-such-name.invalid", 1000, undefined);
    assert.deepEqual(await unknown.addresses, []);
    assert.notEqual((await unknown.answer).rcode, "NOERROR");
  });

  it("is asked of the cloud file's DNS server alone", async () => {
    const { answer } = await lookUp({
      [loginServer]: { addresses: ["127.0.0.1"] },
    });
    assert.equal(answer.server, undefined);
    assert.equal(answer.pinned, undefined);
  });
});
