import assert from "node:assert/strict";
import { valueOf } from "../../src/model/fact.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import { list, object } from "../sandbox/json.ts";
import type { Resource, TenantFile } from "../sandbox/tenant-file.ts";
import { edits, find } from "./contoso-edits.ts";
import { diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf, landscapeOf, resultOf } from "./read.ts";
import { putIntoSubnetOfOrders } from "./subnet-of-orders.ts";

const freight =
  "/subscriptions/0d1f7c52-9f0a-4c0e-8a55-3f8f6c3b7e21/resourceGroups/rg-freight/providers";
const tracker = `${freight}/Microsoft.App/containerApps/freight-tracker`;
const invoices = `${freight}/Microsoft.App/jobs/freight-invoices`;
const labels = `${freight}/Microsoft.ContainerInstance/containerGroups/freight-labels`;
const owner = "olivia@contoso.example";

describe("what is read of container apps and container groups", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  const read = (consumers?: readonly string[]): Promise<Landscape> =>
    landscapeOf(azure, "contosofreight", consumers ? { consumers } : {});

  it("is the whole of it, and nothing else", async () => {
    const landscape = await read();
    assert.deepEqual(
      landscape.consumers
        .filter(({ kind }) => kind !== "machine")
        .map(({ kind, name, images }) => [kind, name, images]),
      [
        [
          "container-app",
          "freight-tracker",
          ["contosofreight.azurecr.io/freight/tracker:2.7.0"],
        ],
        [
          "container-app",
          "freight-invoices",
          ["contosofreight.azurecr.io/freight/bills:0.4.1"],
        ],
        [
          "container-group",
          "freight-labels",
          ["contosofreight.azurecr.io/freight/labels:1.3.2"],
        ],
      ],
    );
    assert.deepEqual(Object.keys(landscape.managedEnvironments), [
      `${freight}/microsoft.app/managedenvironments/env-freight`.toLowerCase(),
    ]);
    const text = JSON.stringify(landscape);
    for (const left of ["LOG_LEVEL", "Invented-Freight", "staticIp"]) {
      assert.ok(!text.includes(left), left);
    }
  });

  it("is the subnet of the environment, with its NAT gateway", async () => {
    azure.sandbox.edit((tenant) => {
      putIntoSubnetOfOrders(tenant, "env-freight");
    });
    const { virtualNetworks, natGateways } = await read();
    assert.match(Object.keys(virtualNetworks).join(), /vnet-orders/);
    assert.ok(Object.values(natGateways).some(({ known }) => known));
  });

  it("is the events of a group", async () => {
    const { containerGroups } = await read();
    const [group] = Object.values(containerGroups).map(valueOf);
    const events =
      group?.properties.containers?.[0]?.properties.instanceView?.events;
    assert.deepEqual(
      events?.map(({ name }) => name),
      ["Pulling", "Failed", "BackOff"],
    );
  });

  it("is the registry's tokens, where one of them may be used", async () => {
    assert.deepEqual((await read()).tokens, {});
    azure.sandbox.edit((tenant) => {
      const { configuration } = find(tenant, "freight-tracker").properties;
      Object.assign(object(list(object(configuration)["registries"])[0]), {
        username: "ci-pull",
      });
    });
    const { tokens, scopeMaps } = await read();
    assert.deepEqual(
      [...Object.values(tokens), ...Object.values(scopeMaps)].map(
        ({ known }) => known,
      ),
      [true, true],
    );
    const { causes } = journeyOf(
      await diagnosisOf(azure, "contosofreight"),
      "freight-tracker",
    );
    assert.deepEqual(causes, ["admin-credentials-mismatch"]);
  });

  it("is what the user named, by name and by id, and nothing else", async () => {
    for (const name of ["freight-tracker", tracker.toUpperCase()]) {
      const { consumers, containerGroups } = await read([name]);
      assert.deepEqual(
        consumers.map((each) => each.name),
        ["freight-tracker"],
      );
      assert.deepEqual(containerGroups, {});
    }
  });

  it("is an app that Resource Graph has not heard of, if its id is given", async () => {
    const id = `${freight}/Microsoft.App/containerApps/freight-new`;
    azure.sandbox.edit((tenant) => {
      tenant.behaviour.graphLagSeconds = 3600;
      const copy = structuredClone(find(tenant, "freight-tracker"));
      tenant.resources.push({ ...copy, id, name: "freight-new" });
    });
    const { consumers } = await read([id]);
    assert.deepEqual(
      consumers.map(({ name, because }) => [name, because]),
      [["freight-new", "image"]],
    );
  });

  it("is dropped when the document says that it pulls from elsewhere by now", async () => {
    azure.sandbox.faults.add({
      matches: ({ path }) => path.startsWith(tracker),
      rewrite: (answer) => {
        const { properties, ...rest } = answer.body as Resource;
        const moved = { ...properties, configuration: {}, template: {} };
        return { ...answer, body: { ...rest, properties: moved } };
      },
    });
    const { consumers, containerApps } = await read();
    assert.ok(!consumers.some(({ id }) => id === tracker));
    assert.equal(containerApps[tracker.toLowerCase()], undefined);
  });

  describe("by a caller who lacks a right", () => {
    beforeEach(() => {
      for (const [words, { registry, make }] of Object.entries(edits)) {
        if (registry === "contosofreight" && words.startsWith("let ")) {
          azure.sandbox.edit(make);
        }
      }
    });

    async function judge(id: string): Promise<[string, string[]]> {
      const { diagnosis, landscape } = await resultOf(azure, "contosofreight", {
        consumers: [id],
      });
      return [diagnosis.journeys[0]?.verdict ?? "", gapsOf(landscape)];
    }

    it("is everything with all rights of a reader", async () => {
      for (const id of [tracker, invoices, labels]) {
        const [verdict, gaps] = await judge(id);
        assert.deepEqual([verdict, gaps], ["passes", []], id);
      }
    });

    for (const [action, id, table] of [
      ["Microsoft.App/containerApps/read", tracker, "containerApps"],
      ["Microsoft.App/jobs/read", invoices, "containerApps"],
      [
        "Microsoft.App/managedEnvironments/read",
        invoices,
        "managedEnvironments",
      ],
      [
        "Microsoft.ContainerInstance/containerGroups/read",
        labels,
        "containerGroups",
      ],
    ] as const) {
      it(`lacks ${table} without ${action}, and the journey is not green`, async () => {
        azure.sandbox.faults.deniedActions.add(action.toLowerCase());
        const [verdict, gaps] = await judge(id);
        assert.deepEqual([verdict, gaps], ["unknown", [`${table} denied`]]);
      });
    }
  });

  describe("with the password of the admin user", () => {
    const use = (edit: (tenant: TenantFile) => void): void => {
      azure.sandbox.edit((tenant) => {
        const registry = find(tenant, "contosofreight");
        registry.properties["adminUserEnabled"] = true;
        tenant.adminPasswords[registry.id] = [
          "Invented-Freight-Password-1+ACRD",
          "Invented-Freight-Password-3+ACRD",
        ];
        edit(tenant);
      });
    };
    const matches = async (): Promise<unknown> =>
      valueOf(
        (await read()).adminPasswordMatches[tracker.toLowerCase()] ??
          assert.fail("nothing was compared"),
      );
    const secretOf = (tenant: TenantFile): Record<string, unknown> => {
      const { configuration } = find(tenant, "freight-tracker").properties;
      const { secrets } = object(configuration) as { secrets: object[] };
      return secrets[0] as Record<string, unknown>;
    };

    it("is that it matches", async () => {
      use(() => undefined);
      azure.signInAs(owner);
      assert.equal(await matches(), "yes");
      const { verdict } = journeyOf(
        await diagnosisOf(azure, "contosofreight"),
        "freight-tracker",
      );
      assert.equal(verdict, "passes");
    });

    it("is that it does not", async () => {
      use((tenant) => {
        secretOf(tenant)["value"] = "Invented-Freight-Password-9+ACRD";
      });
      azure.signInAs(owner);
      assert.equal(await matches(), "no");
      const { causes } = journeyOf(
        await diagnosisOf(azure, "contosofreight"),
        "freight-tracker",
      );
      assert.deepEqual(causes, ["admin-credentials-mismatch"]);
    });

    it("is nothing where it is kept in a key vault", async () => {
      use((tenant) => {
        secretOf(tenant)["keyVaultUrl"] = "https://freight.vault.example/s";
      });
      azure.signInAs(owner);
      assert.equal(await matches(), undefined);
    });

    it("is nothing for who may not read secrets, and the journey is not green", async () => {
      use(() => undefined);
      const landscape = await read();
      assert.deepEqual(gapsOf(landscape), ["adminPasswordMatches denied"]);
      const fact = landscape.adminPasswordMatches[tracker.toLowerCase()];
      assert.ok(fact && !fact.known);
      assert.equal(
        fact.action?.toLowerCase(),
        "microsoft.app/containerapps/listsecrets/action",
      );
      const { verdict } = journeyOf(
        await diagnosisOf(azure, "contosofreight"),
        "freight-tracker",
      );
      assert.equal(verdict, "unknown");
    });
  });
});
