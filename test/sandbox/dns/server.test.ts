import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { connect } from "node:net";
import dnsPacket from "dns-packet";
import { startSmall, type Small } from "../small.ts";

describe("DNS, locally", () => {
  let small: Small;
  let resolver: Resolver;
  before(async () => {
    small = await startSmall();
    resolver = new Resolver({ timeout: 200, tries: 1 });
    resolver.setServers([small.cloud.settings.resolver]);
  });
  after(() => small.sandbox.stop());
  afterEach(() => {
    small.sandbox.faults.clear();
  });

  /** Each name of the chain in turn, as its alias leads on. */
  async function aliases(host: string): Promise<string[]> {
    const [alias] = await resolver.resolveCname(host).catch(() => []);
    return alias === undefined ? [] : [alias, ...(await aliases(alias))];
  }

  it("leads a login server through its aliases to loopback", async () => {
    assert.deepEqual(await resolver.resolve4("smallweb.azurecr.io"), [
      "127.0.0.1",
    ]);
    assert.deepEqual(await aliases("smallweb.azurecr.io"), [
      "westeurope.fe.azcr.io",
      "westeurope-acr-reg.trafficmanager.net",
      "r1.westeurope.cloudapp.azure.com",
    ]);
  });

  it("passes through privatelink where there is a private endpoint, data hosts included", async () => {
    const [login] = await aliases("SmallPrivate.azurecr.io");
    assert.equal(login, "smallprivate.privatelink.azurecr.io");
    const [data] = await aliases("smallprivate.westeurope.data.azurecr.io");
    assert.equal(data, "smallprivate.westeurope.data.privatelink.azurecr.io");
  });

  it("knows the data host of each replica, and the storage account", async () => {
    for (const host of [
      "smallweb.westeurope.data.azurecr.io",
      "smallweb.northeurope.data.azurecr.io",
      "eastusmanaged1.blob.core.windows.net",
    ]) {
      assert.deepEqual(await resolver.resolve4(host), ["127.0.0.1"]);
    }
  });

  it("answers NXDOMAIN for others, and no data for other types", async () => {
    for (const host of [
      "absent.azurecr.io",
      "smallabac.eastus.data.azurecr.io",
      "example.com",
    ]) {
      await assert.rejects(resolver.resolve4(host), { code: "ENOTFOUND" });
    }
    assert.deepEqual(await resolver.resolve6("smallweb.azurecr.io"), []);
    assert.deepEqual(await resolver.resolveTxt("smallweb.azurecr.io"), []);
  });

  it("fails and falls silent when a test wants it to", async () => {
    small.sandbox.faults.dns.set("smallweb.azurecr.io", "servfail");
    await assert.rejects(resolver.resolve4("smallweb.azurecr.io"), {
      code: "ESERVFAIL",
    });
    small.sandbox.faults.dns.set("smallweb.azurecr.io", "timeout");
    await assert.rejects(resolver.resolve4("smallweb.azurecr.io"), {
      code: "ETIMEOUT",
    });
  });

  it("gives no answer to a message that is none, and goes on", async () => {
    const [address = "", port = ""] = small.cloud.settings.resolver.split(":");
    const socket = createSocket("udp4");
    await new Promise((sent) => {
      socket.send("x", Number(port), address, sent);
    });
    socket.close();
    assert.deepEqual(await resolver.resolve4("smallweb.azurecr.io"), [
      "127.0.0.1",
    ]);
  });

  it("answers over TCP too", async () => {
    const [address = "", port = ""] = small.cloud.settings.resolver.split(":");
    const answer = await new Promise<dnsPacket.Packet>((resolve, reject) => {
      const socket = connect(Number(port), address, () => {
        socket.write(
          dnsPacket.streamEncode({
            type: "query",
            id: 7,
            questions: [{ type: "A", name: "smallweb.azurecr.io" }],
          }),
        );
      });
      socket.on("error", reject);
      socket.on("data", (data) => {
        resolve(dnsPacket.streamDecode(data));
        socket.destroy();
      });
    });
    assert.equal(answer.id, 7);
    assert.equal(answer.answers?.at(-1)?.type, "A");
  });
});
