import assert from "node:assert/strict";
import { logsOfContoso, shopAdmin, shopWeb } from "./logs-of-contoso.ts";
import { planted, talkativeError } from "./planted-secrets.ts";
import { sentence } from "./read.ts";

describe("a consumer's own errors, fetched and explained", function () {
  this.timeout(60_000);
  const azure = logsOfContoso();

  it("are the last megabyte of a huge log", async () => {
    const last =
      '2026-11-20T09:00:00Z ERROR - DockerApiException: Docker API responded with status code=InternalServerError, response={"message":"Get \\"https://contosoweb.azurecr.io/v2/\\": denied: client with IP \'198.51.100.17\' is not allowed access."}';
    azure.sandbox.edit(({ logs }) => {
      const line = "2026-11-20T08:00:00Z INFO  - GET /orders 200";
      logs[shopAdmin] = {
        container: [...Array<string>(100_000).fill(line), last],
      };
    });
    const { explanation, sources, text } = await azure.explained(shopAdmin);
    assert.equal(sources[0]?.isCut, true);
    assert.ok(text.length <= 1_000_000);
    assert.match(text, /^2026-11-20T08:00:00Z INFO/);
    assert.equal(explanation.matches[0]?.clientIp, "198.51.100.17");
  });

  it("hold no secret", async () => {
    azure.sandbox.edit(({ logs }) => {
      logs[shopWeb] = {
        container: [
          talkativeError,
          `docker run -e DOCKER_REGISTRY_SERVER_PASSWORD=${planted.appSetting} contosoweb.azurecr.io/shop/web`,
          "docker login contosoweb.azurecr.io: denied: client with IP '198.51.100.17' is not allowed access.",
        ],
      };
    });
    const result = await azure.explained(shopWeb);
    assert.equal(result.explanation.related, true);
    const all = JSON.stringify(result) + azure.logged.join("\n");
    for (const secret of Object.values(planted)) {
      assert.ok(!all.includes(secret), secret);
    }
  });

  it("end at once when the run is stopped", async () => {
    azure.sandbox.faults.delayMs = 30_000;
    const stopping = new AbortController();
    const outcome = azure.ask(shopWeb, {}, stopping.signal);
    setTimeout(() => {
      stopping.abort();
    }, 50);
    assert.equal(sentence(await outcome), "Stopped.");
  });

  it("are waited for no longer than was asked", async () => {
    azure.sandbox.faults.delayMs = 30_000;
    const outcome = await azure.ask(shopWeb, { longestMs: 50 });
    assert.match(sentence(outcome), /did not come in time/);
  });

  for (const stranger of [
    "machine",
    shopWeb.replace(
      "Microsoft.Web/sites/shop-web",
      "Microsoft.ContainerRegistry/registries/contosoweb",
    ),
  ]) {
    it(`cannot be fetched for ${stranger.split("/").at(-1) ?? ""}, and nothing is asked`, async () => {
      assert.match(sentence(await azure.ask(stranger)), /cannot be fetched/);
      // The run that was not waited for above may still try to sign in, where this sandbox has the port of the one before.
      const asked = azure.sandbox.log.entries.filter(
        ({ plane }) => plane !== "entra",
      );
      assert.deepEqual(asked, []);
    });
  }
});
