import assert from "node:assert/strict";
import { valueOf } from "../../src/model/fact.ts";
import { groupId } from "../sandbox/arm/management-groups.ts";
import type { TenantFile } from "../sandbox/tenant-file.ts";
import { find } from "./contoso-edits.ts";
import { diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf, landscapeOf } from "./read.ts";

const group = groupId("contoso");
const authorization = "Microsoft.Authorization";
const acrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
const owned = "9a1f6c58-1c67-4d5e-8f4a-3d3f0a7b9c11";
const ownRole = `${group}/providers/${authorization}/roleDefinitions/${owned}`;

/** `tools-wiki` of story e, whose role on the registry is put where a test wants it. */
function moveRole(tenant: TenantFile, roleDefinitionId: string): void {
  const identity = find(tenant, "id-tools-wiki");
  const role = tenant.resources.find(
    ({ type, properties }) =>
      type === `${authorization}/roleAssignments` &&
      properties["principalId"] === identity.properties["principalId"],
  );
  assert.ok(role);
  role.id = `${group}/providers/${authorization}/roleAssignments/${role.name}`;
  role.properties = { ...role.properties, scope: group, roleDefinitionId };
}

/** Lets the wiki pull by a role that the group itself defines. */
function useOwnRole(tenant: TenantFile): void {
  tenant.resources.push({
    id: ownRole,
    name: owned,
    type: `${authorization}/roleDefinitions`,
    properties: {
      roleName: "Contoso Puller",
      type: "CustomRole",
      assignableScopes: [group],
      permissions: [
        { actions: ["Microsoft.ContainerRegistry/registries/pull/*"] },
      ],
    },
  });
  moveRole(tenant, ownRole);
}

/** A management group above the subscription of the registry. */
function addGroup(tenant: TenantFile): void {
  tenant.resources.push({
    id: group,
    name: "contoso",
    type: "Microsoft.Management/managementGroups",
    properties: { displayName: "Contoso" },
  });
  const { id } = find(tenant, "contosotools");
  const subscription = tenant.subscriptions.find((each) =>
    id.startsWith(each.id),
  );
  subscription?.managementGroupAncestorsChain.push({ name: "contoso" });
}

describe("what stands at a management group", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
    azure.sandbox.edit(addGroup);
  });
  afterEach(() => azure.stop());
  const wiki = async () =>
    journeyOf(await diagnosisOf(azure, "contosotools"), "tools-wiki");

  it("lets an app pull by a role that it holds there", async () => {
    azure.sandbox.edit((tenant) => {
      moveRole(
        tenant,
        `/providers/${authorization}/roleDefinitions/${acrPull}`,
      );
    });
    assert.equal((await wiki()).verdict, "passes");
    azure.sandbox.edit((tenant) => {
      for (const each of tenant.subscriptions) {
        each.managementGroupAncestorsChain = [];
      }
    });
    const journey = await wiki();
    assert.equal(journey.verdict, "blocked");
    assert.deepEqual(journey.causes, ["identity-missing-pull-role"]);
  });

  it("may be a role of its own, which the caller may read at the registry only", async () => {
    azure.sandbox.edit(useOwnRole);
    assert.equal((await wiki()).verdict, "passes");
    const { roleDefinitions } = await landscapeOf(azure, "contosotools");
    assert.equal(
      valueOf(roleDefinitions[ownRole.toLowerCase()]!)?.properties.roleName,
      "Contoso Puller",
    );
  });

  for (const action of ["roleAssignments", "roleDefinitions"]) {
    it(`leaves it unknown whether an app may pull without ${action}/read`, async () => {
      azure.sandbox.edit(useOwnRole);
      assert.equal((await wiki()).verdict, "passes");
      azure.sandbox.faults.deniedActions.add(
        `${authorization}/${action}/read`.toLowerCase(),
      );
      assert.equal((await wiki()).verdict, "unknown");
    });
  }

  it("forbids what a deny assignment there forbids", async () => {
    azure.sandbox.edit((tenant) => {
      const identity = find(tenant, "id-tools-wiki");
      tenant.resources.push({
        id: `${group}/providers/${authorization}/denyAssignments/no-pull`,
        name: "no-pull",
        type: `${authorization}/denyAssignments`,
        properties: {
          permissions: [
            { actions: ["Microsoft.ContainerRegistry/registries/pull/read"] },
          ],
          principals: [{ id: identity.properties["principalId"] }],
        },
      });
    });
    assert.equal((await wiki()).stoppedAt, "authorize");
  });

  it("may be a policy, which is known only with rights there", async () => {
    const definition = `${group}/providers/${authorization}/policyDefinitions/closed`;
    azure.sandbox.edit((tenant) => {
      tenant.resources.push(
        {
          id: definition,
          name: "closed",
          type: `${authorization}/policyDefinitions`,
          properties: {
            policyRule: {
              if: {
                field: "type",
                equals: "Microsoft.ContainerRegistry/registries",
              },
              then: { effect: "deny" },
            },
          },
        },
        {
          id: `${group}/providers/${authorization}/policyAssignments/closed`,
          name: "closed",
          type: `${authorization}/policyAssignments`,
          properties: { policyDefinitionId: definition },
        },
      );
    });
    assert.deepEqual(gapsOf(await landscapeOf(azure, "contosotools")), [
      "policies denied",
    ]);
    azure.signInAs("olivia@contoso.example");
    azure.sandbox.edit(({ resources, users }) => {
      const olivia = users.find(({ displayName }) =>
        /Olivia/.test(displayName),
      );
      resources.push({
        id: `${group}/providers/${authorization}/roleAssignments/owner`,
        name: "owner",
        type: `${authorization}/roleAssignments`,
        properties: {
          principalId: olivia?.id,
          roleDefinitionId: `/providers/${authorization}/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635`,
        },
      });
    });
    const { policies } = await landscapeOf(azure, "contosotools");
    assert.deepEqual(
      Object.values(policies)
        .flatMap((fact) => valueOf(fact) ?? [])
        .filter(({ definition: name }) => name === "closed")
        .map(({ effect }) => effect),
      ["deny"],
    );
  });
});
