import assert from "node:assert/strict";
import { list, object } from "../sandbox/json.ts";
import { logsOfContoso } from "./logs-of-contoso.ts";
import { sentence } from "./read.ts";

const freight =
  "/subscriptions/0d1f7c52-9f0a-4c0e-8a55-3f8f6c3b7e21/resourceGroups/rg-freight/providers";
const labels = `${freight}/Microsoft.ContainerInstance/containerGroups/freight-labels`;
const tracker = `${freight}/Microsoft.App/containerApps/freight-tracker`;

describe("the own errors of container groups and apps, fetched and explained", function () {
  this.timeout(60_000);
  const azure = logsOfContoso();

  describe("of a container group", () => {
    it("are what happened to its containers", async () => {
      const { explanation, sources, text } = await azure.explained(labels);
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
      const { sources, text } = await azure.explained(labels);
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
      const { explanation, missing } = await azure.explained(labels);
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
      const said = sentence(await azure.ask(labels));
      assert.match(said, /Microsoft\.ContainerInstance\/containerGroups\/read/);
    });

    const output = `${labels}/containers/freight-labels`;

    function run(): void {
      azure.edit(labels, (properties) => {
        for (const container of list(properties["containers"]).map(object)) {
          const view = object(object(container["properties"])["instanceView"]);
          view["currentState"] = { state: "Running" };
        }
      });
    }
  });

  describe("of a container app", () => {
    it("are what its active revisions and their replicas tell", async () => {
      const { explanation, sources } = await azure.explained(tracker);
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
        sentence(await azure.ask(tracker)),
        /tells of no failure of freight-tracker\. .* az containerapp logs show --ids \S+ --type system/,
      );
    });

    for (const action of [
      "Microsoft.App/containerApps/revisions/read",
      "Microsoft.App/containerApps/revisions/replicas/read",
    ]) {
      it(`are refused without ${action}`, async () => {
        azure.sandbox.faults.deniedActions.add(action.toLowerCase());
        assert.ok(sentence(await azure.ask(tracker)).includes(action));
      });
    }
  });
});
