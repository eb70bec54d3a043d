import assert from "node:assert/strict";
import { list, object } from "../json.ts";
import {
  document,
  errorCode,
  people,
  startSmall,
  type Small,
} from "../small.ts";
import type { ClientAnswer } from "../https-client.ts";

const customerId = "90000000-0000-4000-8000-000000000001";
const workspace =
  "/subscriptions/40000000-0000-4000-8000-000000000001/resourceGroups/images/providers/Microsoft.OperationalInsights/workspaces/logs";
const logins = "ContainerRegistryLoginEvents";

describe("log queries, locally", () => {
  let small: Small;
  before(async () => {
    small = await startSmall((tenant) => {
      tenant.resources.push({
        id: workspace,
        name: "logs",
        type: "Microsoft.OperationalInsights/workspaces",
        properties: { customerId },
      });
      tenant.workspaceLogs[customerId] = {
        [logins]: Array.from({ length: 30_001 }, (_, index) => ({
          minutesAgo: index === 0 ? 120 : 1,
          row: { CallerIpAddress: "192.0.2.1", ResultDescription: "200" },
        })),
      };
    });
  });
  after(() => small.sandbox.stop());

  const ask = async (
    query: string,
    person: string = people.rita,
    audience = small.cloud.settings.audiences.logs,
    id = customerId,
  ): Promise<ClientAnswer> => {
    const token = await small.signIn(person, { scope: `${audience}/.default` });
    return small.send(
      `${small.cloud.settings.logs}/v1/workspaces/${id}/query`,
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ query }),
      },
    );
  };

  it("are answered at a host of their own, as tables of columns and rows", async () => {
    const { logs, resourceManager } = small.cloud.settings;
    assert.notEqual(logs, resourceManager);
    const answer = await ask(
      `${logins} | where TimeGenerated > ago(1h) | summarize Logins = count() by CallerIpAddress`,
    );
    assert.deepEqual(document(answer), {
      tables: [
        {
          name: "PrimaryResult",
          columns: [
            { name: "CallerIpAddress", type: "string" },
            { name: "Logins", type: "long" },
          ],
          rows: [["192.0.2.1", 30_000]],
        },
      ],
    });
  });

  it("give 30,000 rows at most, and say so", async () => {
    const answer = document(await ask(`${logins} | project CallerIpAddress`));
    const [table] = list(answer["tables"]);
    assert.equal(list(object(table)["rows"]).length, 30_000);
    assert.equal(object(answer["error"])["code"], "PartialError");
  });

  it("are refused with a token for another service", async () => {
    const answer = await ask(
      logins,
      people.rita,
      small.cloud.settings.audiences.resourceManager,
    );
    assert.equal(answer.status, 401);
  });

  it("are refused to who has no role, and for a workspace that is not there, alike", async () => {
    for (const answer of [
      await ask(logins, people.nobody),
      await ask(logins, people.rita, undefined, "another"),
    ]) {
      assert.equal(answer.status, 403);
      assert.equal(errorCode(answer), "InsufficientAccessError");
    }
  });

  it("are refused when they are wrong", async () => {
    for (const query of ["Heartbeat", `${logins} | where Nothing == 'a'`, ""]) {
      const answer = await ask(query);
      assert.equal(answer.status, 400);
      assert.equal(errorCode(answer), "BadArgumentError");
    }
  });
});
