import assert from "node:assert/strict";
import { valueOf } from "../../src/model/fact.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import { remark } from "../../src/model/remark.ts";
import { brokenJson, deletedMeanwhile } from "../sandbox/fault-kinds.ts";
import type { TenantFile } from "../sandbox/tenant-file.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import {
  contosoFile,
  diagnose,
  gapsOf,
  landscapeOf,
  sentence,
} from "./read.ts";

const shop =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosoweb";
const shopWeb =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.Web/sites/shop-web";

describe("collectors", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  function resource(tenant: TenantFile, id: string) {
    const found = tenant.resources.find(
      (each) => each.id.toLowerCase() === id.toLowerCase(),
    );
    assert.ok(found, id);
    return found;
  }

  function change(id: string, properties: Record<string, unknown>): void {
    azure.sandbox.edit((tenant) => {
      Object.assign(resource(tenant, id).properties, properties);
    });
  }

  function add(id: string, properties: Record<string, unknown>): void {
    const types = id
      .slice(id.lastIndexOf("/providers/") + "/providers/".length)
      .split("/");
    azure.sandbox.edit(({ resources }) => {
      resources.push({
        id,
        name: types.at(-1) ?? "",
        type: [types[0], ...types.filter((_, index) => index % 2 === 1)].join(
          "/",
        ),
        properties,
      });
    });
  }

  it("read the same with one entry a page", async () => {
    const whole = await landscapeOf(azure, "contosoplatform");
    azure.sandbox.edit(({ behaviour }) => {
      behaviour.pageSize = 1;
    });
    const paged = await landscapeOf(azure, "contosoplatform");
    assert.deepEqual(withoutTimes(paged), withoutTimes(whole));
  });

  it("leave one document unknown that breaks off, and read the rest", async () => {
    azure.sandbox.faults.add(
      brokenJson({
        matches: ({ path }) => path.endsWith("/virtualNetworks/vnet-hub"),
      }),
    );
    const landscape = await landscapeOf(azure, "contosoplatform");
    assert.deepEqual(gapsOf(landscape), ["virtualNetworks failed"]);
  });

  it("say where a document is not as expected", async () => {
    change(shop, {
      networkRuleSet: { defaultAction: "Deny", ipRules: [{ value: 7 }] },
    });
    const landscape = await landscapeOf(azure, "contosoweb");
    const registry = landscape.registries[shop.toLowerCase()];
    assert.ok(registry && !registry.known);
    assert.match(
      registry.detail ?? "",
      /properties\.networkRuleSet\.ipRules\.0\.value should be string/,
    );
  });

  it("tell that a registry was deleted after it was found", async () => {
    azure.sandbox.faults.add(
      deletedMeanwhile({
        matches: ({ path }) =>
          path.toLowerCase().startsWith(shop.toLowerCase()),
      }),
    );
    const landscape = await landscapeOf(azure, "contosoweb");
    const registry = landscape.registries[shop.toLowerCase()];
    assert.ok(registry && !registry.known && registry.reason === "failed");
    assert.deepEqual(registry.remark, remark("deleted-or-hidden"));
    assert.match(registry.detail ?? "", /was not found/);
    assert.ok(landscape.sites[shopWeb.toLowerCase()]?.known);
  });

  it("find a registry that Resource Graph has not heard of yet", async () => {
    azure.sandbox.faults.deniedActions.clear();
    const id = shop.replace("contosoweb", "contosonew");
    azure.sandbox.edit((tenant) => {
      tenant.behaviour.graphLagSeconds = 3600;
    });
    add(id, {
      ...structuredClone({ loginServer: "contosonew.azurecr.io" }),
      provisioningState: "Succeeded",
    });
    const landscape = await landscapeOf(azure, id);
    assert.equal(landscape.loginServer, "contosonew.azurecr.io");
    assert.ok(landscape.registries[id.toLowerCase()]?.known);
  });

  it("compare the stored password with the registry's, and keep neither", async () => {
    change(shop, { adminUserEnabled: true });
    const passwords = {
      good: "CorrectHorseBattery+1",
      bad: "StaplePaperClip+2",
    };
    azure.sandbox.edit((tenant) => {
      Object.assign(tenant.adminPasswords, {
        [shop]: [passwords.good, "SomethingElseEntirely+3"],
      });
    });
    for (const [password, match] of [
      [passwords.good, "yes"],
      [passwords.bad, "no"],
    ] as const) {
      change(`${shopWeb}/config/appsettings`, {
        DOCKER_REGISTRY_SERVER_URL:
          "https://someone:secret@contosoweb.azurecr.io",
        DOCKER_REGISTRY_SERVER_USERNAME: "contosoweb",
        DOCKER_REGISTRY_SERVER_PASSWORD: password,
      });
      const landscape = await landscapeOf(azure, "contosoweb");
      const key = shopWeb.toLowerCase();
      assert.equal(valueOf(landscape.adminPasswordMatches[key]!), match);
      assert.deepEqual(valueOf(landscape.pullSettings[key]!), {
        serverUrl: "https://contosoweb.azurecr.io",
        userName: "contosoweb",
        hasPassword: true,
      });
      const shown = JSON.stringify(landscape) + azure.logged.join("\n");
      for (const secret of [
        ...Object.values(passwords),
        "SomethingElse",
        "someone",
      ]) {
        assert.ok(!shown.includes(secret), secret);
      }
    }
  });

  it("ask for admin passwords only where the admin user is used", async () => {
    await landscapeOf(azure, "contosoweb");
    assert.ok(
      !azure.sandbox.log.entries.some(({ path }) =>
        path.endsWith("/listCredentials"),
      ),
    );
  });

  it("find an app by its registry setting when its image names no host", async () => {
    change(`${shopWeb}/config/web`, {
      linuxFxVersion: "DOCKER|shop/web:1.4.2",
    });
    change(`${shopWeb}/config/appsettings`, {
      DOCKER_REGISTRY_SERVER_URL: "https://contosoweb.azurecr.io/",
    });
    const consumer = consumerOf(
      await landscapeOf(azure, "contosoweb"),
      shopWeb,
    );
    assert.equal(consumer?.because, "setting");
  });

  it("find an app and its side car by the containers below it", async () => {
    change(`${shopWeb}/config/web`, { linuxFxVersion: "SITECONTAINERS" });
    add(`${shopWeb}/sitecontainers/main`, {
      image: "contosoweb.azurecr.io/shop/web:1.4.2",
      isMain: true,
      authType: "SystemIdentity",
    });
    add(`${shopWeb}/sitecontainers/metrics`, {
      image: "contosoweb.azurecr.io/shop/metrics:2",
      isMain: false,
      authType: "SystemIdentity",
    });
    const landscape = await landscapeOf(azure, "contosoweb");
    assert.deepEqual(
      landscape.consumers
        .filter(({ id }) => id.startsWith(shopWeb))
        .map(({ name, images }) => [name, images]),
      [
        ["shop-web", ["contosoweb.azurecr.io/shop/web:1.4.2"]],
        ["shop-web:metrics", ["contosoweb.azurecr.io/shop/metrics:2"]],
      ],
    );
  });

  it("drop an app that pulls from elsewhere by now", async () => {
    azure.sandbox.edit((tenant) => {
      tenant.behaviour.graphLagSeconds = 3600;
    });
    change(`${shopWeb}/config/web`, {
      linuxFxVersion: "DOCKER|mcr.microsoft.com/appsvc/staticsite:latest",
    });
    const landscape = await landscapeOf(azure, "contosoweb");
    assert.equal(consumerOf(landscape, shopWeb), undefined);
    assert.equal(landscape.sites[shopWeb.toLowerCase()], undefined);
  });

  it("read the subnet rules that only preview versions show", async () => {
    change(shop, {
      networkRuleSet: {
        defaultAction: "Deny",
        virtualNetworkRules: [
          { action: "Allow", virtualNetworkSubnetResourceId: "/subnet" },
        ],
      },
    });
    const landscape = await landscapeOf(azure, "contosoweb");
    const [rule] = valueOf(landscape.subnetRules[shop.toLowerCase()]!) ?? [];
    assert.equal(rule?.virtualNetworkSubnetResourceId ?? rule?.id, "/subnet");
  });

  it("read the members of an initiative with their effects", async () => {
    const scope = shop.slice(0, shop.indexOf("/providers/"));
    const set = `${scope.slice(0, scope.indexOf("/resourceGroups"))}/providers/Microsoft.Authorization/policySetDefinitions/network-baseline`;
    add(set, {
      parameters: { registryEffect: { defaultValue: "Audit" } },
      policyDefinitions: [
        {
          policyDefinitionId:
            "/providers/Microsoft.Authorization/policyDefinitions/0fdf0491-d080-4575-b627-ad0e843cba0f",
          parameters: { effect: { value: "[parameters('registryEffect')]" } },
        },
        {
          policyDefinitionId:
            "/providers/Microsoft.Authorization/policyDefinitions/a0a0a0a0-0000-4000-8000-000000000001",
        },
      ],
    });
    const assignment = `${scope}/providers/Microsoft.Authorization/policyAssignments/baseline`;
    add(assignment, {
      displayName: "Network baseline",
      policyDefinitionId: set,
      enforcementMode: "DoNotEnforce",
      parameters: { registryEffect: { value: "Deny" } },
    });
    const landscape = await landscapeOf(azure, "contosoweb");
    const policies = valueOf(landscape.policies[shop.toLowerCase()]!) ?? [];
    assert.deepEqual(
      policies.filter(({ assignmentId }) => assignmentId === assignment),
      [
        {
          assignmentId: assignment,
          displayName: "Network baseline",
          effect: "deny",
          definition: "0fdf0491-d080-4575-b627-ad0e843cba0f",
          enforced: false,
        },
      ],
    );
  });

  it("keep the locks at and above the registry, and no others", async () => {
    const scope = shop.slice(0, shop.indexOf("/providers/"));
    add(`${scope}/providers/Microsoft.Authorization/locks/group`, {
      level: "ReadOnly",
    });
    add(`${shopWeb}/providers/Microsoft.Authorization/locks/site`, {
      level: "ReadOnly",
    });
    const landscape = await landscapeOf(azure, "contosoweb");
    const locks = valueOf(landscape.locks[shop.toLowerCase()]!) ?? [];
    assert.ok(locks.some(({ name }) => name === "group"));
    assert.ok(!locks.some(({ name }) => name === "site"));
  });

  it("take a list of zones for incomplete when only a group may be read", async () => {
    azure.sandbox.edit((tenant) => {
      const reader = tenant.resources.filter(
        ({ type, properties }) =>
          type === "Microsoft.Authorization/roleAssignments" &&
          properties["principalId"] === tenant.users[0]!.id,
      );
      const hub = reader.find(({ id }) =>
        id.startsWith(
          "/subscriptions/06b2fc02-6b3e-4c18-b58b-c6925acf3084/providers",
        ),
      )!;
      const group =
        "/subscriptions/06b2fc02-6b3e-4c18-b58b-c6925acf3084/resourceGroups/rg-registries";
      hub.id = hub.id.replace(/^.*?(?=\/providers)/, group);
      hub.properties["scope"] = group;
    });
    const landscape = await landscapeOf(azure, "contosoplatform");
    const zones =
      landscape.privateDnsZones["06b2fc02-6b3e-4c18-b58b-c6925acf3084"];
    assert.ok(zones && !zones.known);
    assert.equal(zones.reason, "denied");
    assert.deepEqual(zones.remark, remark("zones-partly-seen"));
  });

  it("read the network that Azure made for a cluster", async () => {
    const landscape = await landscapeOf(azure, "contosoml");
    const networks = Object.values(landscape.virtualNetworks);
    assert.deepEqual(
      networks.map((network) => valueOf(network)?.name),
      ["aks-vnet-31805518"],
    );
    assert.ok(Object.keys(landscape.networkSecurityGroups).length > 0);
    assert.deepEqual(gapsOf(landscape), []);
  });

  it("say so when that network may not be seen", async () => {
    azure.sandbox.faults.deniedActions.add(
      "microsoft.network/virtualnetworks/read",
    );
    const landscape = await landscapeOf(azure, "contosoml");
    assert.deepEqual(gapsOf(landscape), ["virtualNetworks denied"]);
  });

  it("find a slot that Resource Graph has not heard of yet", async () => {
    azure.sandbox.edit((tenant) => {
      tenant.behaviour.graphLagSeconds = 3600;
    });
    const slot = `${shopWeb}/slots/green`;
    add(slot, { state: "Running" });
    add(`${slot}/config/web`, {
      linuxFxVersion: "DOCKER|contosoweb.azurecr.io/shop/web:2.0.0",
    });
    add(`${slot}/config/appsettings`, {});
    const consumer = consumerOf(await landscapeOf(azure, "contosoweb"), slot);
    assert.equal(consumer?.name, "shop-web/green");
  });

  it("find nothing where the registry has another name", async () => {
    assert.match(
      sentence(await diagnose(azure, "contosowep")),
      /Did you mean contosoweb/,
    );
  });
});

function consumerOf({ consumers }: Landscape, id: string) {
  return consumers.find((each) => each.id.toLowerCase() === id.toLowerCase());
}

function withoutTimes(landscape: Landscape): unknown {
  return JSON.parse(
    JSON.stringify(landscape, (name, value: unknown) =>
      name === "at" ? undefined : value,
    ),
  );
}
