import assert from "node:assert/strict";
import { factOf, valueOf } from "../../src/model/fact.ts";
import { throttled } from "../sandbox/fault-kinds.ts";
import type { Request } from "../sandbox/http/exchange.ts";
import type { TenantFile } from "../sandbox/tenant-file.ts";
import { diagnosisOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf, landscapeOf } from "./read.ts";

const subscription = "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0";
const shop = `${subscription}/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosoweb`;
const customerId = "5f0c6b0e-8a3c-4b67-9d0e-0c2f4f1f7a11";

type Rows = TenantFile["workspaceLogs"][string][string];

const login = (
  minutesAgo: number,
  address: string,
  result: string,
  registry = shop.toUpperCase(),
) => ({
  minutesAgo,
  row: {
    CallerIpAddress: address,
    ResultDescription: result,
    _ResourceId: registry,
  },
});

const event = (minutesAgo: number, operation: string, tag = "1.4.2") => ({
  minutesAgo,
  row: {
    OperationName: operation,
    Repository: "shop/web",
    Tag: tag,
    ResultDescription: "201",
    _ResourceId: shop.toLowerCase(),
  },
});

describe("the logs of a registry in its workspace", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  const logged = (logins: Rows, events: Rows = []): void => {
    azure.sandbox.edit((tenant) => {
      tenant.workspaceLogs = {
        [customerId]: {
          ContainerRegistryLoginEvents: logins,
          ContainerRegistryRepositoryEvents: events,
        },
      };
    });
  };
  const read = () => landscapeOf(azure, "contosoweb");

  it("say which addresses were refused in the last day, by whom does not matter", async () => {
    logged([
      login(5, "198.51.100.13", "403"),
      login(6, "198.51.100.13", "403"),
      login(7, "198.51.100.11", "200"),
      login(8, "203.0.113.7", "client with IP '…' is not allowed access"),
      login(25 * 60, "203.0.113.9", "403"),
      login(9, "203.0.113.10", "403", "/another"),
    ]);
    assert.deepEqual(valueOf(factOf((await read()).loginLogs, shop)), {
      denied: [
        { address: "198.51.100.13", count: 2 },
        { address: "203.0.113.7", count: 1 },
      ],
      logins: 4,
    });
    const { findings, journeys } = await diagnosisOf(azure, "contosoweb");
    assert.deepEqual(
      findings
        .filter(({ rule }) => rule === "logs-denied-ips-found")
        .flatMap((finding) =>
          finding.journeys.map((index) => [
            journeys[index]!.consumer.kind,
            finding.args["addresses"],
          ]),
        )
        .sort(),
      [
        ["machine", ["203.0.113.7"]],
        ["web-app", ["198.51.100.13"]],
      ],
    );
  });

  it("say what was pushed and removed, and whether that is all", async () => {
    const many = Array.from({ length: 501 }, (_, index) =>
      event(60 + index, "Push", `build-${index}`),
    );
    logged([], [event(10, "Push"), event(20, "Pull"), event(30, "Untag")]);
    const few = valueOf(factOf((await read()).repositoryLogs, shop));
    assert.deepEqual(
      few?.events.map(({ operation, tag }) => [operation, tag]),
      [
        ["Push", "1.4.2"],
        ["Untag", "1.4.2"],
      ],
    );
    assert.equal(few.complete, true);
    logged([], many);
    const cut = valueOf(factOf((await read()).repositoryLogs, shop));
    assert.equal(cut?.events.length, 500);
    assert.equal(cut.complete, false);
  });

  it("are asked for with a token of their own, at their own host only", async () => {
    logged([login(5, "198.51.100.13", "403")]);
    azure.sandbox.log.clear();
    await read();
    const queries = azure.sandbox.log.entries.filter(
      ({ plane }) => plane === "logs",
    );
    assert.deepEqual(
      queries.map(({ method, status }) => [method, status]),
      [
        ["POST", 200],
        ["POST", 200],
      ],
    );
  });

  for (const { action, lost } of [
    {
      action: "Microsoft.OperationalInsights/workspaces/query/read",
      lost: ["loginLogs denied", "repositoryLogs denied"],
    },
    {
      action: "Microsoft.OperationalInsights/workspaces/read",
      lost: ["loginLogs denied", "repositoryLogs denied"],
    },
    {
      action: "Microsoft.Insights/diagnosticSettings/read",
      lost: ["diagnosticSettings denied"],
    },
  ]) {
    it(`are not known without ${action}`, async () => {
      azure.sandbox.faults.deniedActions.add(action.toLowerCase());
      assert.deepEqual(gapsOf(await read()), lost);
    });
  }

  it("are not known where the service did not finish the query", async () => {
    azure.sandbox.faults.add({
      matches: ({ plane }) => plane === "logs",
      rewrite: (answer) => ({
        ...answer,
        body: {
          ...(answer.body as object),
          error: { code: "PartialError", message: "It took too long" },
        },
      }),
    });
    assert.deepEqual(gapsOf(await read()), [
      "loginLogs failed",
      "repositoryLogs failed",
    ]);
  });

  it("are not known where the workspace is slower than a diagnosis waits", async () => {
    const ofLogs = { matches: ({ plane }: Request) => plane === "logs" };
    azure.sandbox.faults.add(throttled(ofLogs, 25));
    const landscape = await read();
    assert.deepEqual(gapsOf(landscape), [
      "loginLogs failed",
      "repositoryLogs failed",
    ]);
    const fact = factOf(landscape.loginLogs, shop);
    assert.match(fact.known ? "" : (fact.detail ?? ""), /within 10 s/);
  });

  it("are not asked for where they go to no workspace", async () => {
    azure.sandbox.edit((tenant) => {
      tenant.resources = tenant.resources.filter(
        ({ name }) => name !== "registry-logs",
      );
    });
    const { loginLogs, repositoryLogs } = await read();
    assert.deepEqual([loginLogs, repositoryLogs], [{}, {}]);
  });
});
