import assert from "node:assert/strict";
import { valueOf } from "../../src/model/fact.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, landscapeOf } from "./read.ts";

const subscription = "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0";
const shop = `${subscription}/resourcegroups/rg-shop/providers/microsoft.containerregistry/registries/contosoweb`;

describe("what governs a registry", () => {
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  it("is also a custom policy on role assignments", async () => {
    const authorization = `${subscription}/providers/Microsoft.Authorization`;
    const definition = `${authorization}/policyDefinitions/no-roles`;
    const assignment = `${authorization}/policyAssignments/no-roles`;
    azure.sandbox.edit(({ resources }) => {
      resources.push(
        {
          id: definition,
          name: "no-roles",
          type: "Microsoft.Authorization/policyDefinitions",
          properties: {
            policyRule: {
              if: {
                field: "type",
                equals: "Microsoft.Authorization/roleAssignments",
              },
              then: { effect: "deny" },
            },
          },
        },
        {
          id: assignment,
          name: "no-roles",
          type: "Microsoft.Authorization/policyAssignments",
          properties: {
            displayName: "Roles come from the platform team",
            policyDefinitionId: definition,
          },
        },
      );
    });
    const landscape = await landscapeOf(azure, "contosoweb");
    const policies = valueOf(landscape.policies[shop]!) ?? [];
    assert.deepEqual(
      policies.filter(({ about }) => about === "role-assignments"),
      [
        {
          assignmentId: assignment,
          displayName: "Roles come from the platform team",
          effect: "deny",
          definition: "no-roles",
          enforced: true,
          about: "role-assignments",
        },
      ],
    );
  });
});
