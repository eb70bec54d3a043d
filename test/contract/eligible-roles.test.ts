import assert from "node:assert/strict";
import { valueOf } from "../../src/model/fact.ts";
import { sameText } from "../sandbox/json.ts";
import type { Resource, TenantFile } from "../sandbox/tenant-file.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf, landscapeOf, resultOf } from "./read.ts";

const type = "Microsoft.Authorization/roleEligibilityScheduleInstances";
const rule = "insufficient-permissions-to-assign-role";
const administrator = "Role Based Access Control Administrator";

/** What Dana may activate in the group of `contosoquay`, story m. */
function eligibility({ resources }: TenantFile): Resource {
  const [found] = resources.filter((each) => sameText(each.type, type));
  assert.ok(found);
  return found;
}

describe("a role that the caller may activate", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  /** The wording of the finding that the caller may not assign roles, and the roles that it names. */
  const said = async () => {
    const { diagnosis } = await resultOf(azure, "contosoquay");
    const [finding, ...more] = diagnosis.findings.filter(
      (each) => each.rule === rule,
    );
    assert.ok(finding && more.length === 0);
    return [finding.wording, finding.args["roles"]];
  };
  const unsaid = [undefined, undefined];

  it("is read of the registry with its definition", async () => {
    const landscape = await landscapeOf(azure, "contosoquay");
    const eligible = valueOf(landscape.eligibleRoles[landscape.registryId]!);
    assert.deepEqual(
      eligible?.map(({ properties }) => properties),
      [
        {
          scope:
            "/subscriptions/0d1f7c52-9f0a-4c0e-8a55-3f8f6c3b7e21/resourceGroups/rg-quay",
          roleDefinitionId:
            "/subscriptions/0d1f7c52-9f0a-4c0e-8a55-3f8f6c3b7e21/providers/Microsoft.Authorization/roleDefinitions/f58310d9-a9f6-439a-9e8d-f62e7b41a168",
          memberType: "Inherited",
          endDateTime: "2027-05-04T08:00:00Z",
        },
      ],
    );
    const id = eligible[0]!.properties.roleDefinitionId.toLowerCase();
    assert.equal(
      valueOf(landscape.roleDefinitions[id]!)?.properties.roleName,
      administrator,
    );
  });

  it("is named where the caller may not assign roles", async () => {
    assert.deepEqual(await said(), ["eligible", [administrator]]);
  });

  it("may be a group's, and is not said when it is somebody else's", async () => {
    const group = "5a0e5f0e-43cf-4d3d-8a0e-6d2f0f0a3b11";
    azure.sandbox.edit((tenant) => {
      const { properties } = eligibility(tenant);
      const dana = tenant.users.find(
        ({ id }) => id === properties["principalId"],
      );
      properties["principalId"] = group;
      dana!.groups = [...dana!.groups, group];
    });
    assert.deepEqual(await said(), ["eligible", [administrator]]);
    azure.sandbox.edit((tenant) => {
      eligibility(tenant).properties["principalId"] =
        "5a0e5f0e-43cf-4d3d-8a0e-6d2f0f0a3b12";
    });
    assert.deepEqual(await said(), unsaid);
  });

  it("is not said where it would not help", async () => {
    azure.sandbox.edit((tenant) => {
      eligibility(tenant).properties["roleDefinitionId"] =
        "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7";
    });
    assert.deepEqual(await said(), unsaid);
  });

  it("is no gap in the verdict of a rule where a tenant has no such thing", async () => {
    azure.sandbox.faults.add({
      matches: ({ path }) => path.toLowerCase().includes(type.toLowerCase()),
      instead: () => ({
        status: 400,
        body: {
          error: {
            code: "AadPremiumLicenseRequired",
            message:
              "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.",
          },
        },
      }),
    });
    assert.deepEqual(await said(), unsaid);
    assert.deepEqual(gapsOf(await landscapeOf(azure, "contosoquay")), [
      "eligibleRoles failed",
    ]);
  });
});
