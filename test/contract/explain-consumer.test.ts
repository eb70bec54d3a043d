import assert from "node:assert/strict";
import {
  explainConsumer,
  type ConsumerExplanation,
  type ExplainConsumerRequest,
} from "../../src/app/explain-consumer.ts";
import type { Outcome } from "../../src/app/failure.ts";
import { captivePortal } from "../sandbox/fault-kinds.ts";
import { list, object } from "../sandbox/json.ts";
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
const aks =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourcegroups/rg-delivery/providers/Microsoft.ContainerService/managedClusters/aks-delivery";
const freight =
  "/subscriptions/0d1f7c52-9f0a-4c0e-8a55-3f8f6c3b7e21/resourceGroups/rg-freight/providers";
const labels = `${freight}/Microsoft.ContainerInstance/containerGroups/freight-labels`;
const tracker = `${freight}/Microsoft.App/containerApps/freight-tracker`;

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

  function edit(
    id: string,
    change: (properties: Record<string, unknown>) => void,
  ): void {
    azure.sandbox.edit(({ resources }) => {
      change(resources.find((each) => each.id === id)!.properties);
    });
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
      edit(`${shopAdmin}/config/web`, (properties) => {
        properties["httpLoggingEnabled"] = false;
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

  describe("of a cluster", () => {
    beforeEach(() => {
      azure.signInAs(owner);
      azure.sandbox.edit(({ behaviour }) => {
        behaviour.retryAfterSeconds = 0;
      });
    });

    const agreed = { consent: true };

    it("are its pods' events, from a command that the user agreed to", async () => {
      const { explanation, sources, text } = await explained(aks, agreed);
      assert.deepEqual(
        explanation.matches.map((match) => [
          match.symptom,
          match.repository,
          match.reference,
          match.count,
        ]),
        [
          ["http-403-forbidden", "delivery/tracker", "1.12.4", 4],
          ["http-403-forbidden", "delivery/routes", "3.8.0", 9],
        ],
      );
      assert.equal(
        explanation.matches[0]?.registry,
        "contosoplatform.azurecr.io",
      );
      assert.deepEqual(
        sources.map(({ kind, path, line, isCut }) => [kind, path, line, isCut]),
        [["pod-events", `${aks}/runCommand`, 1, false]],
      );
      assert.equal(
        text.split("\n").at(-1),
        "2026-11-20T07:06:02Z Warning Failed (x61 over 1489s) delivery/routes-6c9f7d5b84-x2kzp Error: ImagePullBackOff",
      );
      assert.doesNotMatch(text, /Readiness probe|restarting failed container/);
    });

    it("are not looked for without consent: what would be done is said, and nothing is asked", async () => {
      const outcome = await ask(aks);
      assert.match(
        sentence(outcome),
        /AKS starts a pod in the cluster .* runs “kubectl get events /,
      );
      assert.equal(!outcome.ok && outcome.failure.action, "consent");
      assert.deepEqual(azure.sandbox.log.entries, []);
    });

    it("are the cluster's also for one of its pools", async () => {
      const pool = await explained(`${aks}/agentPools/apps`, agreed);
      assert.equal(pool.explanation.related, true);
    });

    for (const action of ["runCommand/action", "commandResults/read"]) {
      it(`are refused without ${action}`, async () => {
        azure.sandbox.faults.deniedActions.add(
          `microsoft.containerservice/managedclusters/${action}`.toLowerCase(),
        );
        const said = sentence(await ask(aks, agreed));
        assert.ok(said.includes(`/managedClusters/${action}'`), said);
      });
    }

    it("are refused to a reader", async () => {
      azure.signInAs(undefined);
      const said = sentence(await ask(aks, agreed));
      assert.match(said, /managedClusters\/runCommand\/action'/);
    });

    it("are read without the right to see the cluster itself", async () => {
      azure.sandbox.faults.deniedActions.add(
        "microsoft.containerservice/managedclusters/read",
      );
      const { explanation } = await explained(aks, agreed);
      assert.equal(explanation.related, true);
    });

    for (const [member, value, expected] of [
      [
        "apiServerAccessProfile",
        { disableRunCommand: true },
        /does not let AKS run commands/,
      ],
      ["powerState", { code: "Stopped" }, /is stopped/],
    ] as const) {
      it(`are not asked for where ${member} forbids it`, async () => {
        edit(aks, (properties) => {
          properties[member] = value;
        });
        assert.match(sentence(await ask(aks, agreed)), expected);
        assert.ok(
          !azure.sandbox.log.entries.some(({ path }) =>
            path.endsWith("/runCommand"),
          ),
        );
      });
    }

    it("are handed over to who has kubectl when the command cannot be run", async () => {
      azure.sandbox.faults.operationsFail = true;
      assert.match(
        sentence(await ask(aks, agreed)),
        /did not work in aks-delivery\. AKS could not run it \(ImagePullBackoff\)\. Run “kubectl get events /,
      );
    });

    it("are handed over when the command fails, with what it said", async () => {
      answerCommand({
        provisioningState: "Succeeded",
        exitCode: 1,
        logs: `Error from server (Forbidden): events is forbidden\npassword=${planted.errorPassword}\n`,
      });
      const said = sentence(await ask(aks, agreed));
      assert.match(
        said,
        /It ended with exit code 1: Error from server \(Forbidden\): events is forbidden password=\[redacted\]/,
      );
    });

    it("are explained as far as Azure kept them", async () => {
      azure.sandbox.edit(({ logs }) => {
        const [event] = logs[aks]?.events ?? [];
        logs[aks] = { events: Array<typeof event & object>(1000).fill(event!) };
      });
      const { explanation, sources } = await explained(aks, agreed);
      assert.equal(sources[0]?.isCut, true);
      assert.equal(explanation.matches[0]?.symptom, "http-403-forbidden");
      assert.equal(explanation.matches[0].repository, "delivery/routes");
    });

    it("may be none", async () => {
      azure.sandbox.edit(({ logs }) => {
        logs[aks] = {};
      });
      assert.match(
        sentence(await ask(aks, agreed)),
        /^aks-delivery has no warning about a pod/,
      );
    });

    it("are not waited for any longer when the run is stopped", async () => {
      azure.sandbox.edit(({ behaviour }) => {
        behaviour.operationPolls = 1000;
        behaviour.retryAfterSeconds = 30;
      });
      const stopping = new AbortController();
      const outcome = ask(aks, agreed, stopping.signal);
      setTimeout(() => {
        stopping.abort();
      }, 200);
      assert.equal(sentence(await outcome), "Stopped.");
    });

    function answerCommand(properties: object): void {
      azure.sandbox.faults.add({
        matches: ({ path }) => path.includes("/commandResults/"),
        instead: () => ({ status: 200, body: { id: "1", properties } }),
      });
    }
  });

  describe("of a container group", () => {
    it("are what happened to its containers", async () => {
      const { explanation, sources, text } = await explained(labels);
      const [match] = explanation.matches;
      assert.equal(match?.symptom, "firewall-ip-denied");
      assert.equal(match.clientIp, "192.0.2.77");
      assert.equal(match.repository, "freight/labels");
      assert.equal(match.count, 3);
      assert.deepEqual(
        sources.map(({ kind, path }) => [kind, path]),
        [["container-events", labels]],
      );
      assert.match(
        text,
        /^2026-02-17T06:33:41Z Warning Failed \(x3 over 219s\) /m,
      );
    });

    it("are also what its containers printed, once they ran", async () => {
      run();
      azure.sandbox.edit(({ logs }) => {
        logs[output] = { container: ["listening on 8080"] };
      });
      const { sources, text } = await explained(labels);
      assert.deepEqual(
        sources.map(({ kind }) => kind),
        ["container-events", "container"],
      );
      assert.match(text, /\n\n\n\nlistening on 8080/);
    });

    it("are told as far as they can be read", async () => {
      run();
      azure.sandbox.faults.deniedActions.add(
        "microsoft.containerinstance/containergroups/containers/logs/read",
      );
      const { explanation, missing } = await explained(labels);
      assert.equal(explanation.related, true);
      assert.deepEqual(
        missing.map(({ path, failure }) => [path, failure.message]),
        [[`${output}/logs`, "failure.denied"]],
      );
    });

    it("are refused to who may not see the group", async () => {
      azure.sandbox.faults.deniedActions.add(
        "microsoft.containerinstance/containergroups/read",
      );
      const said = sentence(await ask(labels));
      assert.match(said, /Microsoft\.ContainerInstance\/containerGroups\/read/);
    });

    const output = `${labels}/containers/freight-labels`;

    function run(): void {
      edit(labels, (properties) => {
        for (const container of list(properties["containers"]).map(object)) {
          const view = object(object(container["properties"])["instanceView"]);
          view["currentState"] = { state: "Running" };
        }
      });
    }
  });

  describe("of a container app", () => {
    it("are what its active revisions and their replicas tell", async () => {
      const { explanation, sources } = await explained(tracker);
      const [match] = explanation.matches;
      assert.equal(match?.symptom, "token-401");
      assert.equal(match.registry, "contosofreight.azurecr.io");
      assert.equal(match.repository, "freight/tracker");
      assert.equal(match.reference, "2.7.0");
      assert.deepEqual(
        sources.map(({ kind, path }) => [kind, path.slice(tracker.length)]),
        [["revision", "/revisions/freight-tracker--k2m8x1q/replicas"]],
      );
    });

    it("may be none: then where there is more is said", async () => {
      azure.sandbox.edit((tenant) => {
        tenant.resources = tenant.resources.filter(
          ({ type }) => !type.startsWith("Microsoft.App/containerApps/"),
        );
      });
      assert.match(
        sentence(await ask(tracker)),
        /tells of no failure of freight-tracker\. .* az containerapp logs show --ids \S+ --type system/,
      );
    });

    for (const action of [
      "Microsoft.App/containerApps/revisions/read",
      "Microsoft.App/containerApps/revisions/replicas/read",
    ]) {
      it(`are refused without ${action}`, async () => {
        azure.sandbox.faults.deniedActions.add(action.toLowerCase());
        assert.ok(sentence(await ask(tracker)).includes(action));
      });
    }
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
