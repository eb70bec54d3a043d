import assert from "node:assert/strict";
import {
  diagnose,
  factsOf,
  gapsOf,
  contosoFile,
  landscapeOf,
  sentence,
} from "./read.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";

/** Which facts a caller lacks who lacks one right: those, and no others. */
const cases: readonly {
  registry: string;
  action: string;
  lost: readonly string[];
}[] = [
  {
    registry: "contosoweb",
    action: "Microsoft.ContainerRegistry/registries/replications/read",
    lost: ["replications"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.ContainerRegistry/registries/listUsages/read",
    lost: ["usages"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Authorization/locks/read",
    lost: ["locks"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Insights/eventtypes/values/read",
    lost: ["registryWrites"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Security/pricings/read",
    lost: ["defenderPlans"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Authorization/policyAssignments/read",
    lost: ["policies"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Authorization/roleAssignments/read",
    lost: ["eligibleRoles", "roleAssignments"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Authorization/denyAssignments/read",
    lost: ["denyAssignments"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Web/sites/config/read",
    lost: ["siteConfigs"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Web/sites/config/list/action",
    lost: ["pullSettings"],
  },
  {
    registry: "contosoweb",
    action: "Microsoft.Web/sites/sitecontainers/read",
    lost: ["siteContainers"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/virtualNetworks/read",
    lost: ["virtualNetworks"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/networkSecurityGroups/read",
    lost: ["networkSecurityGroups"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/publicIPAddresses/read",
    lost: ["publicIpAddresses"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/privateEndpoints/read",
    lost: ["privateEndpoints"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/privateEndpoints/privateDnsZoneGroups/read",
    lost: ["privateDnsZoneGroups"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/networkInterfaces/read",
    lost: ["networkInterfaces"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/privateDnsZones/read",
    lost: ["privateDnsZones"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/privateDnsZones/virtualNetworkLinks/read",
    lost: ["virtualNetworkLinks"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Network/privateDnsZones/A/read",
    lost: ["dnsRecords"],
  },
  {
    registry: "contosoorders",
    action: "Microsoft.Network/natGateways/read",
    lost: ["natGateways"],
  },
  {
    registry: "contosofleet",
    action: "Microsoft.Compute/virtualMachineScaleSets/read",
    lost: ["scaleSets"],
  },
  {
    registry: "contosoplatform",
    action: "Microsoft.Resources/subscriptions/providers/read",
    lost: ["providerRegistrations"],
  },
  {
    registry: "contosofleet",
    action: "Microsoft.Network/routeTables/read",
    lost: ["routeTables"],
  },
  {
    registry: "contosofleet",
    action: "Microsoft.Network/firewallPolicies/read",
    lost: ["firewallPolicies"],
  },
  {
    registry: "contosofleet",
    action: "Microsoft.Network/firewallPolicies/ruleCollectionGroups/read",
    lost: ["ruleCollectionGroups"],
  },
  {
    registry: "contosofleet",
    action: "Microsoft.Network/ipGroups/read",
    lost: ["ipGroups"],
  },
  {
    registry: "contosocustoms",
    action: "Microsoft.ContainerRegistry/registries/tasks/read",
    lost: ["tasks"],
  },
  {
    registry: "contosocustoms",
    action: "Microsoft.ContainerRegistry/registries/agentPools/read",
    lost: ["agentPools"],
  },
  {
    registry: "contosocustoms",
    action: "Microsoft.Network/locations/serviceTagDetails/read",
    lost: ["serviceTags"],
  },
];

describe("a caller who lacks a right", () => {
  let azure: LocalAzure;
  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  after(() => azure.stop());
  afterEach(() => {
    azure.sandbox.faults.clear();
  });

  it("lacks no fact with all rights of a reader", async () => {
    for (const registry of [
      "contosoweb",
      "contosoplatform",
      "contosoorders",
      "contosofleet",
      "contosocustoms",
    ]) {
      assert.deepEqual(gapsOf(await landscapeOf(azure, registry)), []);
    }
  });

  for (const { registry, action, lost } of cases) {
    it(`lacks ${lost.join(", ")} without ${action}`, async () => {
      azure.sandbox.faults.deniedActions.add(action.toLowerCase());
      const landscape = await landscapeOf(azure, registry);
      assert.deepEqual(
        gapsOf(landscape),
        lost.map((table) => `${table} denied`),
      );
      for (const { fact } of factsOf(landscape)) {
        assert.ok(
          fact.known || fact.action?.toLowerCase() === action.toLowerCase(),
        );
      }
    });
  }

  it("lacks the registry without the right to read registries", async () => {
    azure.sandbox.faults.deniedActions.add(
      "microsoft.containerregistry/registries/read",
    );
    const landscape = await landscapeOf(azure, "contosoweb.azurecr.io");
    assert.deepEqual(gapsOf(landscape), ["registries denied"]);
    const byName = await diagnose(azure, "contosoweb");
    assert.match(sentence(byName), /no registry “contosoweb” among the 0/);
  });

  it("lacks the comparison of passwords without listCredentials", async () => {
    azure.sandbox.edit(({ resources }) => {
      const settings = resources.find(({ id }) =>
        id.endsWith("/shop-web/config/appsettings"),
      );
      Object.assign(settings!.properties, {
        DOCKER_REGISTRY_SERVER_URL: "https://contosoweb.azurecr.io",
        DOCKER_REGISTRY_SERVER_USERNAME: "contosoweb",
        DOCKER_REGISTRY_SERVER_PASSWORD: "an-old-password",
      });
    });
    azure.sandbox.faults.deniedActions.add(
      "microsoft.containerregistry/registries/listcredentials/action",
    );
    const landscape = await landscapeOf(azure, "contosoweb");
    assert.deepEqual(gapsOf(landscape), ["adminPasswordMatches denied"]);
  });

  it("still gets a site that was asked for by its id", async () => {
    const [site] = (await landscapeOf(azure, "contosoweb")).consumers;
    azure.sandbox.faults.deniedActions.add("microsoft.web/sites/read");
    const landscape = await landscapeOf(azure, "contosoweb", {
      consumers: [site!.id],
    });
    assert.deepEqual(
      landscape.consumers.map(({ id }) => id),
      [site!.id],
    );
    assert.deepEqual(gapsOf(landscape), ["sites denied"]);
  });
});
