import assert from "node:assert/strict";
import type { JourneyResult } from "../../src/model/diagnosis.ts";
import type { Resource } from "../sandbox/tenant-file.ts";
import { find } from "./contoso-edits.ts";
import { diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, landscapeOf, resultOf } from "./read.ts";

describe("a function app in a container", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  /** Makes a web app of Contoso a function app, and changes what the test says of its documents. */
  function makeFunctionApp(
    name: string,
    kind: string,
    changes: Readonly<Record<string, Record<string, unknown>>> = {},
  ): void {
    azure.sandbox.edit(({ resources }) => {
      const found = (end: string): Resource => {
        const resource = resources.find(({ id }) =>
          id.endsWith(`/sites/${name}${end}`),
        );
        assert.ok(resource);
        return resource;
      };
      Object.assign(found(""), { kind });
      for (const [end, properties] of Object.entries(changes)) {
        Object.assign(found(end).properties, properties);
      }
    });
  }

  async function journey(
    registry: string,
    name: string,
  ): Promise<JourneyResult> {
    return journeyOf(await diagnosisOf(azure, registry), name);
  }

  const onAppService = "functionapp,linux,container";
  const onContainerApps = "functionapp,linux,container,azurecontainerapps";

  it("is a consumer of its own kind, and passes with a role", async () => {
    makeFunctionApp("tools-wiki", onAppService);
    const { consumer, image, verdict } = await journey(
      "contosotools",
      "tools-wiki",
    );
    assert.equal(consumer.kind, "function-app");
    assert.equal(image, "tools/wiki:1.8");
    assert.equal(verdict, "passes");
  });

  it("is found by its image where its kind does not speak of containers", async () => {
    makeFunctionApp("tools-wiki", "functionapp,linux");
    const { consumers } = await landscapeOf(azure, "contosotools");
    const found = consumers.find(({ name }) => name === "tools-wiki");
    assert.equal(found?.kind, "function-app");
  });

  it("is refused by addresses that the registry does not know", async () => {
    makeFunctionApp("shop-web", onAppService);
    const { stoppedAt, causes } = await journey("contosoweb", "shop-web");
    assert.equal(stoppedAt, "admit");
    assert.deepEqual(causes, ["webapp-outbound-ips-not-allowed"]);
  });

  it("may not pull without a role", async () => {
    makeFunctionApp("tools-wiki", onAppService);
    azure.sandbox.edit((tenant) => {
      const { resources } = tenant;
      const wiki = find(tenant, "id-tools-wiki");
      const role = resources.find(
        ({ properties }) =>
          properties["roleDefinitionId"] !== undefined &&
          properties["principalId"] === wiki.properties["principalId"],
      );
      assert.ok(role);
      resources.splice(resources.indexOf(role), 1);
    });
    const { stoppedAt, causes } = await journey("contosotools", "tools-wiki");
    assert.equal(stoppedAt, "authorize");
    assert.deepEqual(causes, ["identity-missing-pull-role"]);
  });

  for (const action of [
    "Microsoft.Web/sites/read",
    "Microsoft.Web/sites/config/read",
    "Microsoft.Authorization/roleAssignments/read",
  ]) {
    it(`never passes without ${action}`, async () => {
      makeFunctionApp("tools-wiki", onAppService);
      const { consumers } = await landscapeOf(azure, "contosotools");
      const site = consumers.find(({ name }) => name === "tools-wiki");
      assert.ok(site);
      azure.sandbox.faults.deniedActions.add(action.toLowerCase());
      const { diagnosis } = await resultOf(azure, "contosotools", {
        consumers: [site.id],
      });
      assert.deepEqual(
        diagnosis.journeys.map(({ verdict }) => verdict),
        ["unknown"],
      );
    });
  }

  it("in a Container Apps environment is not judged by App Service's network", async () => {
    for (const [registry, name] of [
      ["contosoweb", "shop-web"],
      ["contosotools", "tools-wiki"],
    ] as const) {
      makeFunctionApp(name, onContainerApps, {
        "": {
          managedEnvironmentId:
            "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.App/managedEnvironments/env-shop",
        },
        "/config/appsettings": { WEBSITE_PULL_IMAGE_OVER_VNET: "true" },
      });
      const found = await journey(registry, name);
      assert.equal(found.consumer.kind, "function-app");
      assert.equal(found.verdict, "unknown");
      assert.ok(
        found.unknown.some(
          ({ remark }) =>
            remark?.id === "function-in-environment" &&
            remark.args["consumer"] === name,
        ),
      );
    }
  });
});
