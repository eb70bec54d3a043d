import assert from "node:assert/strict";
import { subscriptionOf } from "../../src/model/arm-id.ts";
import { valueOf } from "../../src/model/fact.ts";
import { list, object } from "../sandbox/json.ts";
import { find } from "./contoso-edits.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, firstJourney, landscapeOf, resultOf } from "./read.ts";

describe("what is read of a network", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  it("are the networks that the registry's subnet rules name", async () => {
    const network = addSubnetRule();
    const { virtualNetworks } = await landscapeOf(azure, "contosoweb");
    assert.ok(virtualNetworks[network]?.known);
  });

  it("is not known where such a network may not be read", async () => {
    const network = addSubnetRule();
    azure.sandbox.faults.deniedActions.add(
      "microsoft.network/virtualnetworks/read",
    );
    const { virtualNetworks } = await landscapeOf(azure, "contosoweb");
    const fact = virtualNetworks[network];
    assert.equal(fact?.known === false && fact.reason, "denied");
  });

  /** A rule of `contosoweb` about a subnet, and the id of the subnet's network. */
  function addSubnetRule(): string {
    let network = "";
    azure.sandbox.edit((tenant) => {
      const { properties } = find(tenant, "contosoweb");
      const { id } = find(tenant, "vnet-orders");
      network = id.toLowerCase();
      object(properties["networkRuleSet"])["virtualNetworkRules"] = [
        {
          action: "Allow",
          virtualNetworkSubnetResourceId: `${id}/subnets/snet-apps`,
        },
      ];
    });
    return network;
  }

  it("are the service endpoint policies of its subnets", async () => {
    addEndpointPolicy();
    const landscape = await landscapeOf(azure, "contosostock");
    assert.deepEqual(
      Object.values(landscape.serviceEndpointPolicies).map(
        (fact) =>
          valueOf(fact)?.properties.serviceEndpointPolicyDefinitions?.[0]
            ?.properties,
      ),
      [
        {
          service: "Microsoft.Storage",
          serviceResources: ["/subscriptions/s"],
        },
      ],
    );
    assert.equal(
      await causeOf("contosostock"),
      "subnet-service-endpoint-policy-blocks-blob",
    );
    azure.sandbox.faults.deniedActions.add(
      "microsoft.network/serviceendpointpolicies/read",
    );
    assert.equal(await causeOf("contosostock"), "unknown");
  });

  /** The subnet of `stock-web` reaches storage over a service endpoint, limited by a policy, and by nothing else. */
  function addEndpointPolicy(): void {
    azure.sandbox.edit((tenant) => {
      const network = find(tenant, "vnet-stock");
      const id = network.id.replace(
        "virtualNetworks/vnet-stock",
        "serviceEndpointPolicies/sep-stock",
      );
      const [subnet] = list(network.properties["subnets"]);
      const properties = object(object(subnet)["properties"]);
      delete properties["networkSecurityGroup"];
      Object.assign(properties, {
        serviceEndpoints: [
          { service: "Microsoft.Storage", provisioningState: "Succeeded" },
        ],
        serviceEndpointPolicies: [{ id }],
      });
      tenant.resources.push({
        id,
        name: "sep-stock",
        type: "Microsoft.Network/serviceEndpointPolicies",
        properties: {
          serviceEndpointPolicyDefinitions: [
            {
              id: `${id}/serviceEndpointPolicyDefinitions/own`,
              name: "own",
              properties: {
                service: "Microsoft.Storage",
                serviceResources: ["/subscriptions/s"],
              },
            },
          ],
        },
      });
    });
  }

  /** The root cause of the first journey, or its verdict without one. */
  async function causeOf(registry: string): Promise<string> {
    const { causes, verdict } = await firstJourney(azure, registry);
    return causes[0] ?? verdict;
  }

  it("is whether its subscription may use registries, where it is another one than the registry's", async () => {
    azure.sandbox.edit((tenant) => {
      const { id } = find(tenant, "vnet-delivery");
      tenant.unregisteredProviders = {
        [subscriptionOf(id)]: ["Microsoft.ContainerRegistry"],
      };
    });
    const { diagnosis, landscape } = await resultOf(azure, "contosoplatform");
    assert.deepEqual(
      Object.values(landscape.providerRegistrations).map(
        (fact) => valueOf(fact)?.registrationState,
      ),
      ["NotRegistered"],
    );
    assert.ok(
      diagnosis.findings.some(
        ({ rule }) => rule === "resource-provider-not-registered",
      ),
    );
  });

  it("are the networks that lend it a gateway", async () => {
    let transit = "";
    azure.sandbox.edit((tenant) => {
      const spoke = find(tenant, "vnet-delivery");
      transit = spoke.id.replace("vnet-delivery", "vnet-transit");
      tenant.resources.push({
        ...spoke,
        id: transit,
        name: "vnet-transit",
        properties: { virtualNetworkPeerings: [] },
      });
      const toTransit = {
        id: `${spoke.id}/virtualNetworkPeerings/to-transit`,
        name: "to-transit",
        properties: {
          remoteVirtualNetwork: { id: transit },
          peeringState: "Connected",
          useRemoteGateways: true,
        },
      };
      spoke.properties["virtualNetworkPeerings"] = [
        ...list(spoke.properties["virtualNetworkPeerings"]),
        toTransit,
      ];
    });
    const { virtualNetworks } = await landscapeOf(azure, "contosoplatform");
    assert.ok(virtualNetworks[transit.toLowerCase()]?.known);
  });
});
