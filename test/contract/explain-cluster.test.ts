import assert from "node:assert/strict";
import { logsOfContoso, owner } from "./logs-of-contoso.ts";
import { planted } from "./planted-secrets.ts";
import { sentence } from "./read.ts";

const reader = "dana@contoso.example";
const aks =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourcegroups/rg-delivery/providers/Microsoft.ContainerService/managedClusters/aks-delivery";

describe("a cluster's own errors, fetched and explained", function () {
  this.timeout(60_000);
  const azure = logsOfContoso();

  beforeEach(() => {
    azure.signInAs(owner);
    azure.sandbox.edit(({ behaviour }) => {
      behaviour.retryAfterSeconds = 0;
    });
  });

  const agreed = { consent: true };

  it("are its pods' events, from a command that the user agreed to", async () => {
    const { explanation, sources, text } = await azure.explained(aks, agreed);
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

  it("are not looked for without consent: what would be done is said, and only the cluster is read", async () => {
    const outcome = await azure.ask(aks);
    assert.match(
      sentence(outcome),
      /AKS starts a pod in the cluster .* runs “kubectl get events /,
    );
    assert.equal(!outcome.ok && outcome.failure.action, "consent");
    const toArm = azure.sandbox.log.entries.filter(
      ({ path }) => !path.includes("/oauth2/"),
    );
    assert.deepEqual(
      toArm.map(({ method, path }) => [method, path]),
      [["GET", aks]],
    );
  });

  it("are the cluster's also for one of its pools", async () => {
    const pool = await azure.explained(`${aks}/agentPools/apps`, agreed);
    assert.equal(pool.explanation.related, true);
  });

  for (const action of ["runCommand/action", "commandResults/read"]) {
    it(`are refused without ${action}`, async () => {
      azure.sandbox.faults.deniedActions.add(
        `microsoft.containerservice/managedclusters/${action}`.toLowerCase(),
      );
      const said = sentence(await azure.ask(aks, agreed));
      assert.ok(said.includes(`/managedClusters/${action}'`), said);
    });
  }

  it("are refused to a reader", async () => {
    azure.signInAs(reader);
    const said = sentence(await azure.ask(aks, agreed));
    assert.match(said, /managedClusters\/runCommand\/action'/);
  });

  it("are read without the right to see the cluster itself", async () => {
    azure.sandbox.faults.deniedActions.add(
      "microsoft.containerservice/managedclusters/read",
    );
    const { explanation } = await azure.explained(aks, agreed);
    assert.equal(explanation.related, true);
  });

  for (const [member, value, expected] of [
    [
      "apiServerAccessProfile",
      { disableRunCommand: true },
      /does not let AKS run commands/,
    ],
    [
      "apiServerAccessProfile",
      { disableRunCommand: true, enablePrivateCluster: true },
      /API server is private/,
    ],
    [
      "apiServerAccessProfile",
      { disableRunCommand: true, authorizedIPRanges: ["192.0.2.0/28"] },
      /admits listed addresses only/,
    ],
    ["powerState", { code: "Stopped" }, /is stopped/],
  ] as const) {
    it(`are not asked for, and no consent either, where ${member} forbids it: ${expected.source}`, async () => {
      azure.edit(aks, (properties) => {
        properties[member] = value;
      });
      assert.match(sentence(await azure.ask(aks)), expected);
      assert.match(sentence(await azure.ask(aks, agreed)), expected);
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
      sentence(await azure.ask(aks, agreed)),
      /did not work in aks-delivery\. AKS could not run it \(ImagePullBackoff\)\. Run “kubectl get events /,
    );
  });

  it("are handed over when the command fails, with what it said", async () => {
    answerCommand({
      provisioningState: "Succeeded",
      exitCode: 1,
      logs: `Error from server (Forbidden): events is forbidden\npassword=${planted.errorPassword}\n`,
    });
    const said = sentence(await azure.ask(aks, agreed));
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
    const { explanation, sources } = await azure.explained(aks, agreed);
    assert.equal(sources[0]?.isCut, true);
    assert.equal(explanation.matches[0]?.symptom, "http-403-forbidden");
    assert.equal(explanation.matches[0].repository, "delivery/routes");
  });

  it("may be none", async () => {
    azure.sandbox.edit(({ logs }) => {
      logs[aks] = {};
    });
    assert.match(
      sentence(await azure.ask(aks, agreed)),
      /^aks-delivery has no warning about a pod/,
    );
  });

  it("are not waited for any longer when the run is stopped", async () => {
    azure.sandbox.edit(({ behaviour }) => {
      behaviour.operationPolls = 1000;
      behaviour.retryAfterSeconds = 30;
    });
    const stopping = new AbortController();
    const outcome = azure.ask(aks, agreed, stopping.signal);
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
