import assert from "node:assert/strict";
import { captivePortal } from "../sandbox/fault-kinds.ts";
import { logsOfContoso, owner, shopAdmin, shopWeb } from "./logs-of-contoso.ts";
import { sentence } from "./read.ts";

const groups =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups";
const toolsPortal = `${groups}/rg-tools/providers/Microsoft.Web/sites/tools-portal`;
const staging = `${groups}/rg-orders/providers/Microsoft.Web/sites/orders-api/slots/staging`;

describe("an app's own errors, fetched and explained", function () {
  this.timeout(60_000);
  const azure = logsOfContoso();

  it("are those of its container's log and of its failed deployments", async () => {
    const { explanation, sources, missing, text } =
      await azure.explained(shopWeb);
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
    const sideCar = await azure.explained(`${shopWeb}/sitecontainers/proxy`);
    assert.deepEqual(
      sideCar.explanation,
      (await azure.explained(shopWeb)).explanation,
    );
  });

  it("come from Azure Resource Manager alone", async () => {
    await azure.explained(shopWeb);
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
    const outcome = await azure.ask(shopAdmin);
    assert.match(sentence(outcome), /^shop-admin has logged nothing yet\. /);
  });

  it("are not kept while logging is off, and how to turn it on is said", async () => {
    azure.edit(`${shopAdmin}/config/web`, (properties) => {
      properties["httpLoggingEnabled"] = false;
    });
    assert.ok(
      sentence(await azure.ask(shopAdmin)).includes(
        `shop-admin keeps no log of its container. Turn it on with az webapp log config --ids ${shopAdmin} --docker-container-logging filesystem`,
      ),
    );
  });

  it("are refused to who may not read them, with the right that is missing", async () => {
    const outcome = await azure.ask(toolsPortal);
    assert.match(
      sentence(outcome),
      /AuthorizationFailed.*Microsoft\.Web\/sites\/containerlogs\/action.*Ask for the missing right/,
    );
    azure.signInAs(owner);
    const { explanation } = await azure.explained(toolsPortal);
    assert.equal(explanation.matches[0]?.symptom, "manifest-not-found");
  });

  it("are refused at a slot by the slot's own right", async () => {
    assert.match(
      sentence(await azure.ask(staging)),
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
      const { sources, missing } = await azure.explained(shopWeb);
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
      sentence(await azure.ask(shopWeb)),
      /^What answered was not Azure/,
    );
  });
});
