import assert from "node:assert/strict";
import { diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf, landscapeOf } from "./read.ts";

const shop =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosoweb";

/** `shop-admin`, whose addresses are let in, signs in with the token `ci-pull` from now on. */
function signInWithToken(
  azure: LocalAzure,
  token: Record<string, unknown>,
  actions: readonly string[] = ["repositories/shop/admin/content/read"],
): void {
  const scopeMapId = `${shop}/scopeMaps/shop-admin`;
  azure.sandbox.edit(({ resources }) => {
    const change = (end: string, properties: Record<string, unknown>): void => {
      const found = resources.find(({ id }) => id.endsWith(end));
      assert.ok(found, end);
      Object.assign(found.properties, properties);
    };
    change("/shop-admin/config/web", { acrUseManagedIdentityCreds: false });
    change("/shop-admin/config/appsettings", {
      DOCKER_REGISTRY_SERVER_URL: "https://contosoweb.azurecr.io",
      DOCKER_REGISTRY_SERVER_USERNAME: "ci-pull",
      DOCKER_REGISTRY_SERVER_PASSWORD: "a-password-of-the-token",
    });
    resources.push(
      {
        id: `${shop}/tokens/ci-pull`,
        name: "ci-pull",
        type: "Microsoft.ContainerRegistry/registries/tokens",
        properties: { scopeMapId, status: "enabled", ...token },
      },
      {
        id: scopeMapId,
        name: "shop-admin",
        type: "Microsoft.ContainerRegistry/registries/scopeMaps",
        properties: { actions },
      },
    );
  });
}

describe("a web app that signs in with a repository token", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  async function causes(): Promise<readonly string[]> {
    const journey = journeyOf(
      await diagnosisOf(azure, "contosoweb"),
      "shop-admin",
    );
    return [journey.verdict, ...journey.causes];
  }

  it("is stopped by a disabled token", async () => {
    signInWithToken(azure, { status: "disabled" });
    assert.deepEqual(await causes(), ["blocked", "token-disabled"]);
  });

  it("is stopped by an expired password", async () => {
    signInWithToken(azure, {
      credentials: {
        passwords: [{ name: "password1", expiry: "2026-01-01T00:00:00Z" }],
      },
    });
    assert.deepEqual(await causes(), ["blocked", "token-password-expired"]);
  });

  it("is stopped by a scope map without its repository", async () => {
    signInWithToken(azure, {}, ["repositories/shop/web/content/read"]);
    assert.deepEqual(await causes(), [
      "blocked",
      "token-scope-map-missing-repository",
    ]);
  });

  it("is stopped by a user name that is no token's", async () => {
    signInWithToken(azure, {});
    azure.sandbox.edit(({ resources }) => {
      const settings = resources.find(({ id }) =>
        id.endsWith("/shop-admin/config/appsettings"),
      );
      assert.ok(settings);
      settings.properties["DOCKER_REGISTRY_SERVER_USERNAME"] = "shop-admin";
    });
    assert.deepEqual(await causes(), ["blocked", "admin-credentials-mismatch"]);
  });

  it("is not called green by a good token: its password cannot be seen", async () => {
    signInWithToken(azure, {});
    assert.deepEqual(await causes(), ["unknown"]);
  });

  for (const [action, table] of [
    ["tokens", "tokens"],
    ["scopemaps", "scopeMaps"],
  ]) {
    it(`lacks ${table} without the right to read them`, async () => {
      signInWithToken(azure, {});
      azure.sandbox.faults.deniedActions.add(
        `microsoft.containerregistry/registries/${action}/read`,
      );
      const landscape = await landscapeOf(azure, "contosoweb");
      assert.deepEqual(gapsOf(landscape), [`${table} denied`]);
      assert.deepEqual(await causes(), ["unknown"]);
    });
  }

  it("is the only one for which tokens are asked", async () => {
    await landscapeOf(azure, "contosoweb");
    assert.ok(
      !azure.sandbox.log.entries.some(({ path }) => path.endsWith("/tokens")),
    );
  });
});
