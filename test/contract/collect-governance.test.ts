import assert from "node:assert/strict";
import { valueOf } from "../../src/model/fact.ts";
import { diagnosisOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf, landscapeOf } from "./read.ts";

const subscription = "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0";
const shop = `${subscription}/resourcegroups/rg-shop/providers/microsoft.containerregistry/registries/contosoweb`;

describe("what governs a registry", function () {
  this.timeout(60_000);
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

  it("is whether sign-ins are logged", async () => {
    const settings = valueOf(
      (await landscapeOf(azure, "contosoweb")).diagnosticSettings[shop]!,
    );
    assert.deepEqual(
      settings?.map(({ name, properties }) => [name, properties.logs]),
      [["registry-logs", [{ categoryGroup: "audit", enabled: true }]]],
    );
    const findings = async () =>
      (await diagnosisOf(azure, "contosoweb")).findings.map(({ rule }) => rule);
    assert.ok(!(await findings()).includes("logs-login-events-not-enabled"));
    azure.sandbox.edit((tenant) => {
      tenant.resources = tenant.resources.filter(
        ({ name }) => name !== "registry-logs",
      );
    });
    assert.ok((await findings()).includes("logs-login-events-not-enabled"));
  });

  it("is not known where settings may not be read", async () => {
    azure.sandbox.faults.deniedActions.add(
      "microsoft.insights/diagnosticsettings/read",
    );
    const landscape = await landscapeOf(azure, "contosoweb");
    assert.deepEqual(gapsOf(landscape), ["diagnosticSettings denied"]);
  });

  it("is also the tenant of its subscription, and of that of each consumer", async () => {
    const across = await landscapeOf(azure, "contosoplatform");
    const tenants = Object.values(across.subscriptions).map(
      (fact) => valueOf(fact)?.tenantId,
    );
    assert.equal(tenants.length, 2);
    assert.equal(new Set(tenants).size, 1);
    const within = await landscapeOf(azure, "contosoweb");
    assert.deepEqual(
      Object.values(within.subscriptions).map((fact) => valueOf(fact)),
      [
        {
          id: `/subscriptions/${within.registryId.split("/")[2] ?? ""}`,
          tenantId: tenants[0],
        },
      ],
    );
  });
});
