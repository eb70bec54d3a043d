import assert from "node:assert/strict";
import { nameOf } from "../../src/model/arm-id.ts";
import { allowThroughFirewall } from "./contoso-edits.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, factsOf, firstJourney, landscapeOf } from "./read.ts";

const tables = [
  "azureFirewalls",
  "firewallPolicies",
  "ruleCollectionGroups",
  "ipGroups",
  "publicIpAddresses",
];

describe("what is read of a firewall on the way", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.edit((tenant) => {
      allowThroughFirewall(tenant, ["*.azurecr.io"]);
    });
  });
  afterEach(() => azure.stop());

  const verdict = async () =>
    (await firstJourney(azure, "contosofleet")).verdict;

  it("is the firewall with its address, its rules, those of the parent policy, and their IP groups", async () => {
    const landscape = await landscapeOf(azure, "contosofleet");
    const read = factsOf(landscape)
      .filter(({ table, fact }) => tables.includes(table) && fact.known)
      .map(({ table, key }) => `${table} ${nameOf(key)}`);
    assert.deepEqual(read.sort(), [
      "azureFirewalls fw-fleet",
      "firewallPolicies fwp-fleet",
      "firewallPolicies fwp-logistics",
      "ipGroups ipg-fleet-nodes",
      "publicIpAddresses pip-fw-fleet",
      "ruleCollectionGroups fwp-fleet",
      "ruleCollectionGroups fwp-logistics",
    ]);
  });

  it("lets the nodes through when nothing is missing", async () => {
    assert.equal(await verdict(), "passes");
  });

  for (const action of [
    "azureFirewalls/read",
    "firewallPolicies/read",
    "firewallPolicies/ruleCollectionGroups/read",
    "ipGroups/read",
    "publicIPAddresses/read",
    "routeTables/read",
    "virtualNetworks/read",
  ]) {
    it(`leaves the journey unknown without ${action}`, async () => {
      azure.sandbox.faults.deniedActions.add(
        `microsoft.network/${action}`.toLowerCase(),
      );
      assert.equal(await verdict(), "unknown");
    });
  }
});
