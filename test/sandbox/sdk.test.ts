import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createWebSiteManagement } from "@azure/arm-appservice/api";
import {
  getConfiguration,
  listApplicationSettings,
} from "@azure/arm-appservice/api/webApps";
import { createContainerRegistryManagement } from "@azure/arm-containerregistry/api";
import {
  get,
  listByResourceGroup,
  listCredentials,
  listUsages,
  update,
} from "@azure/arm-containerregistry/api/registries";
import { ClientSecretCredential } from "@azure/identity";
import { ids, people, startSmall, type Small } from "./small.ts";

const subscriptionId = ids.subscription.slice("/subscriptions/".length);

/** The small tenant says Retry-After: 0, which the package takes for none. */
const pollAtOnce = { updateIntervalInMs: 1 };

describe("the SDK packages against the local Azure", () => {
  let small: Small;
  before(async () => {
    small = await startSmall();
  });
  after(() => small.sandbox.stop());

  function credentialOf(secret: string): ClientSecretCredential {
    return new ClientSecretCredential(
      small.cloud.tenantId,
      people.olga,
      secret,
      {
        authorityHost: small.cloud.settings.authority,
        disableInstanceDiscovery: true,
        tlsOptions: { ca: readFileSync(small.sandbox.caFile, "utf8") },
      },
    );
  }

  function clientOptions() {
    const { resourceManager, audiences } = small.cloud.settings;
    return {
      endpoint: resourceManager,
      credentials: { scopes: [`${audiences.resourceManager}/.default`] },
      tlsOptions: { ca: readFileSync(small.sandbox.caFile, "utf8") },
    };
  }

  const registries = () =>
    createContainerRegistryManagement(
      credentialOf("olgas-secret"),
      subscriptionId,
      clientOptions(),
    );

  it("sign in, and are refused with a wrong secret", async () => {
    const scope = "https://management.azure.com/.default";
    const token = await credentialOf("olgas-secret").getToken(scope);
    assert.ok(token.expiresOnTimestamp > Date.now());
    await assert.rejects(
      credentialOf("guess").getToken(scope),
      /AADSTS7000215/,
    );
  });

  it("read a registry, its list, usages and credentials", async () => {
    const context = registries();
    const registry = await get(context, "images", "smallweb");
    assert.equal(registry.loginServer, "smallweb.azurecr.io");
    assert.deepEqual(registry.networkRuleSet?.ipRules, [
      { action: "Allow", iPAddressOrRange: "198.51.100.0/24" },
    ]);
    const names: (string | undefined)[] = [];
    for await (const each of listByResourceGroup(context, "images")) {
      names.push(each.name);
    }
    assert.deepEqual(names, ["smallweb", "smallprivate"]);
    const { value } = await listUsages(context, "images", "smallweb");
    assert.equal(value?.[0]?.limit, 200);
    const { passwords } = await listCredentials(context, "images", "smallweb");
    assert.deepEqual(
      passwords?.map((each) => each.value),
      ["first-password", "second-password"],
    );
  });

  it("follow an update to its end", async () => {
    const context = registries();
    const poller = update(
      context,
      "images",
      "smallweb",
      {
        networkRuleSet: {
          defaultAction: "Deny",
          ipRules: [{ iPAddressOrRange: "203.0.113.7" }],
        },
      },
      pollAtOnce,
    );
    const states: (string | undefined)[] = [];
    poller.onProgress(({ status }) => states.push(status));
    const updated = await poller;
    assert.equal(updated.provisioningState, "Succeeded");
    assert.deepEqual(updated.networkRuleSet?.ipRules, [
      { action: "Allow", iPAddressOrRange: "203.0.113.7" },
    ]);
    assert.deepEqual(states, ["running", "running", "succeeded"]);
  });

  it("are told why an update failed", async () => {
    small.sandbox.faults.operationsFail = true;
    const failing = update(
      registries(),
      "images",
      "smallweb",
      { adminUserEnabled: false },
      pollAtOnce,
    );
    await assert.rejects(Promise.resolve(failing), /could not be completed/);
    small.sandbox.faults.clear();
  });

  it("answer a claims challenge", async () => {
    small.sandbox.faults.requiredClaims =
      '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
    const registry = await get(registries(), "images", "smallweb");
    small.sandbox.faults.clear();
    assert.equal(registry.name, "smallweb");
  });

  it("get ARM's own error", async () => {
    await assert.rejects(get(registries(), "images", "absent"), {
      statusCode: 404,
      code: "ResourceNotFound",
    });
  });

  it("read a site's configuration and settings", async () => {
    const context = createWebSiteManagement(
      credentialOf("olgas-secret"),
      subscriptionId,
      clientOptions(),
    );
    const config = await getConfiguration(context, "shop", "shop");
    assert.equal(config.linuxFxVersion, "DOCKER|smallweb.azurecr.io/shop:1");
    assert.equal(config.acrUseManagedIdentityCreds, true);
    const settings = await listApplicationSettings(context, "shop", "shop");
    assert.deepEqual(settings.properties, { WEBSITES_PORT: "8080" });
  });
});
