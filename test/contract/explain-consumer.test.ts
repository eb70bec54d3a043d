import assert from "node:assert/strict";
import {
  explainConsumer,
  type ConsumerExplanation,
  type ExplainConsumerRequest,
} from "../../src/app/explain-consumer.ts";
import type { Outcome } from "../../src/app/failure.ts";
import { captivePortal } from "../sandbox/fault-kinds.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { planted, talkativeError } from "./planted-secrets.ts";
import { contosoFile, firstCloud, sentence } from "./read.ts";

const owner = "olivia@contoso.example";
const group = (name: string): string =>
  `/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/${name}/providers`;
const shopWeb = `${group("rg-shop")}/Microsoft.Web/sites/shop-web`;
const shopAdmin = `${group("rg-shop")}/Microsoft.Web/sites/shop-admin`;
const toolsPortal = `${group("rg-tools")}/Microsoft.Web/sites/tools-portal`;
const staging = `${group("rg-orders")}/Microsoft.Web/sites/orders-api/slots/staging`;

describe("a consumer's own errors, fetched and explained", function () {
  this.timeout(60_000);
  let azure: LocalAzure;

  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });

  after(() => azure.stop());

  beforeEach(() => {
    azure.sandbox.reload(contosoFile);
    azure.sandbox.faults.clear();
    azure.sandbox.log.clear();
    azure.signInAs(undefined);
  });

  function ask(
    consumerId: string,
    more: Partial<ExplainConsumerRequest> = {},
    signal: AbortSignal = freeRun().signal,
  ): Promise<Outcome<ConsumerExplanation>> {
    return explainConsumer(
      { cloud: firstCloud(azure), consumerId, consent: false, ...more },
      azure.host,
      { ...freeRun(), signal },
    );
  }

  async function explained(
    ...words: Parameters<typeof ask>
  ): Promise<ConsumerExplanation> {
    const outcome = await ask(...words);
    assert.ok(outcome.ok, outcome.ok ? "" : sentence(outcome));
    return outcome.value;
  }

  describe("of a web app", () => {
    it("are those of its container's log and of its failed deployments", async () => {
      const { explanation, sources, missing, text } = await explained(shopWeb);
      assert.equal(explanation.related, true);
      const [best, second] = explanation.matches;
      assert.equal(best?.symptom, "firewall-ip-denied");
      assert.equal(best.registry, "contosoweb.azurecr.io");
      assert.equal(best.repository, "shop/web");
      assert.equal(best.reference, "1.4.2");
      assert.equal(best.clientIp, "198.51.100.14");
      assert.equal(best.count, 2);
      assert.equal(best.lastTime, "2026-11-20T07:24:07.905Z");
      assert.equal(best.resolved, false);
      assert.equal(second?.clientIp, "198.51.100.16");
      const lines = text.split("\n");
      assert.match(lines[best.line - 1] ?? "", /'198\.51\.100\.14' is not/);
      assert.deepEqual(
        sources.map(({ kind, isCut, line }) => ({
          kind,
          isCut,
          begin: lines[line - 1]?.slice(0, 24),
        })),
        [
          {
            kind: "deployment",
            isCut: false,
            begin: "2026-11-20T07:13:31.1420",
          },
          {
            kind: "container",
            isCut: false,
            begin: "2026-11-20T05:58:40.102Z",
          },
        ],
      );
      assert.deepEqual(missing, []);
    });

    it("are the app's also for its side cars", async () => {
      const sideCar = await explained(`${shopWeb}/sitecontainers/proxy`);
      assert.deepEqual(
        sideCar.explanation,
        (await explained(shopWeb)).explanation,
      );
    });

    it("come from Azure Resource Manager alone", async () => {
      await explained(shopWeb);
      assert.deepEqual(
        azure.sandbox.log.entries
          .filter(({ plane }) => plane !== "entra")
          .map(({ plane, method, path, status }) => {
            const tail = path.slice(shopWeb.length);
            return `${plane} ${method} ${tail} ${status}`;
          })
          .sort(),
        [
          "arm GET /deployments 200",
          "arm GET /deployments/8c2e7d40b1f64a0d9e5b3a7c6d1f0e2b4a9c8d7e/log 200",
          "arm POST /containerlogs 200",
        ],
      );
    });

    it("are not there before anything was logged", async () => {
      const outcome = await ask(shopAdmin);
      assert.match(sentence(outcome), /^shop-admin has logged nothing yet\. /);
    });

    it("are not kept while logging is off, and how to turn it on is said", async () => {
      azure.sandbox.edit(({ resources }) => {
        const config = resources.find(
          ({ id }) => id === `${shopAdmin}/config/web`,
        );
        config!.properties["httpLoggingEnabled"] = false;
      });
      assert.ok(
        sentence(await ask(shopAdmin)).includes(
          `shop-admin keeps no log of its container. Turn it on with az webapp log config --ids ${shopAdmin} --docker-container-logging filesystem`,
        ),
      );
    });

    it("are refused to who may not read them, with the right that is missing", async () => {
      const outcome = await ask(toolsPortal);
      assert.match(
        sentence(outcome),
        /AuthorizationFailed.*Microsoft\.Web\/sites\/containerlogs\/action.*Ask for the missing right/,
      );
      azure.signInAs(owner);
      const { explanation } = await explained(toolsPortal);
      assert.equal(explanation.matches[0]?.symptom, "manifest-not-found");
    });

    it("are refused at a slot by the slot's own right", async () => {
      assert.match(
        sentence(await ask(staging)),
        /Microsoft\.Web\/sites\/slots\/containerlogs\/action/,
      );
    });

    for (const [action, kind] of [
      ["microsoft.web/sites/containerlogs/action", "container"],
      ["microsoft.web/sites/deployments/read", "deployment"],
      ["microsoft.web/sites/deployments/log/read", "deployment"],
    ] as const) {
      it(`are told as far as they can be read without ${action}`, async () => {
        azure.sandbox.faults.deniedActions.add(action);
        const { sources, missing } = await explained(shopWeb);
        assert.ok(!sources.some((source) => source.kind === kind));
        assert.deepEqual(
          missing.map((each) => [each.kind, each.failure.message]),
          [[kind, "failure.denied"]],
        );
      });
    }

    it("are not what a captive portal answers", async () => {
      azure.sandbox.faults.add(
        captivePortal({ matches: ({ path }) => path.startsWith(shopWeb) }),
      );
      assert.match(
        sentence(await ask(shopWeb)),
        /^What answered was not Azure/,
      );
    });
  });

  it("are the last megabyte of a huge log", async () => {
    const last =
      '2026-11-20T09:00:00Z ERROR - DockerApiException: Docker API responded with status code=InternalServerError, response={"message":"Get \\"https://contosoweb.azurecr.io/v2/\\": denied: client with IP \'198.51.100.17\' is not allowed access."}';
    azure.sandbox.edit(({ logs }) => {
      const line = "2026-11-20T08:00:00Z INFO  - GET /orders 200";
      logs[shopAdmin] = {
        container: [...Array<string>(100_000).fill(line), last],
      };
    });
    const { explanation, sources, text } = await explained(shopAdmin);
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
    const result = await explained(shopWeb);
    assert.equal(result.explanation.related, true);
    const all = JSON.stringify(result) + azure.logged.join("\n");
    for (const secret of Object.values(planted)) {
      assert.ok(!all.includes(secret), secret);
    }
  });

  it("end at once when the run is stopped", async () => {
    azure.sandbox.faults.delayMs = 30_000;
    const stopping = new AbortController();
    const outcome = ask(shopWeb, {}, stopping.signal);
    setTimeout(() => {
      stopping.abort();
    }, 50);
    assert.equal(sentence(await outcome), "Stopped.");
  });

  it("are waited for no longer than was asked", async () => {
    azure.sandbox.faults.delayMs = 30_000;
    const outcome = await ask(shopWeb, { longestMs: 50 });
    assert.match(sentence(outcome), /did not come in time/);
  });

  for (const stranger of [
    "machine",
    `${group("rg-shop")}/Microsoft.ContainerRegistry/registries/contosoweb`,
  ]) {
    it(`cannot be fetched for ${stranger.split("/").at(-1) ?? ""}, and nothing is asked`, async () => {
      assert.match(sentence(await ask(stranger)), /cannot be fetched/);
      assert.deepEqual(azure.sandbox.log.entries, []);
    });
  }
});
