import assert from "node:assert/strict";
import { factOf, valueOf } from "../../src/model/fact.ts";
import { remark } from "../../src/model/remark.ts";
import type { TenantFile } from "../sandbox/tenant-file.ts";
import { diagnosisOf } from "./contoso-journeys.ts";
import { allow } from "./contoso-edits.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, landscapeOf } from "./read.ts";

const subscription = "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0";
const shop = `${subscription}/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosoweb`;
const legacy = "LegacyRegistryPermissions";
const abac = "AbacRepositoryPermissions";

type Activity = TenantFile["activity"][number];

describe("what was done to a registry of late", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  const happened = (...activity: Omit<Activity, "resourceId">[]): void => {
    azure.sandbox.edit((tenant) => {
      tenant.activity = activity.map((each) => ({ resourceId: shop, ...each }));
    });
  };
  const writes = async () =>
    factOf((await landscapeOf(azure, "contosoweb")).registryWrites, shop);
  const found = async (rule: string) =>
    (await diagnosisOf(azure, "contosoweb")).findings.some(
      (finding) => finding.rule === rule,
    );

  it("is read with the names of the settings, and no more of the bodies", async () => {
    happened(
      {
        minutesAgo: 3,
        method: "PATCH",
        request: {
          tags: { owner: "somebody" },
          properties: { networkRuleSet: { ipRules: [] }, encryption: null },
        },
        answer: { properties: { roleAssignmentMode: legacy } },
      },
      { minutesAgo: 5, method: "PATCH", failed: true },
      { minutesAgo: 60, method: "PUT" },
      { minutesAgo: 25 * 60, method: "PUT" },
    );
    const known = valueOf(await writes()) ?? [];
    assert.deepEqual(
      known.map(({ method, set, roleAssignmentMode }) => [
        method,
        set,
        roleAssignmentMode,
      ]),
      [
        ["PATCH", ["networkRuleSet"], legacy],
        ["PUT", undefined, undefined],
      ],
    );
  });

  it("tells that network settings have just been written", async () => {
    assert.ok(!(await found("registry-rule-change-propagating")));
    happened({
      minutesAgo: 9,
      method: "PATCH",
      request: { properties: { publicNetworkAccess: "Enabled" } },
    });
    assert.ok(await found("registry-rule-change-propagating"));
    happened({
      minutesAgo: 11,
      method: "PATCH",
      request: { properties: { publicNetworkAccess: "Enabled" } },
    });
    assert.ok(!(await found("registry-rule-change-propagating")));
  });

  it("tells of a switch of the permission mode", async () => {
    happened(
      {
        minutesAgo: 300,
        method: "PUT",
        answer: { properties: { roleAssignmentMode: legacy } },
      },
      {
        minutesAgo: 200,
        method: "PUT",
        answer: { properties: { roleAssignmentMode: abac } },
      },
    );
    assert.ok(await found("abac-mode-switch-cached-credentials"));
  });

  it("is not known as long as the log does not tell it", async () => {
    azure.sandbox.edit((tenant) => {
      tenant.behaviour.activityLagSeconds = 600;
    });
    happened({ minutesAgo: 2, method: "PATCH", request: { properties: {} } });
    const { journeys } = await diagnosisOf(azure, "contosoweb");
    const [missing] = journeys[0]!.unknown.filter(
      ({ rule }) => rule === "registry-rule-change-propagating",
    );
    assert.deepEqual(
      [missing?.fact, missing?.reason, missing?.remark],
      ["registry.network-write", "silent", remark("change-not-told")],
    );
  });

  it("does not matter where nobody changed the registry, and keeps no journey from passing", async () => {
    azure.sandbox.faults.deniedActions.add(
      "microsoft.insights/eventtypes/values/read",
    );
    azure.sandbox.edit((tenant) => {
      allow(tenant, "contosoweb", ["203.0.113.7"]);
    });
    const { journeys } = await diagnosisOf(azure, "contosoweb");
    assert.ok(
      journeys.every(({ unknown }) =>
        unknown.every(({ fact }) => fact !== "registry.network-write"),
      ),
    );
    assert.ok(journeys.some(({ verdict }) => verdict === "passes"));
  });
});

describe("who scans the images of a registry", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  after(() => azure.stop());

  it("is nobody when no plan is on", async () => {
    azure.sandbox.edit((tenant) => {
      tenant.resources = tenant.resources.filter(
        ({ type, id }) =>
          type !== "Microsoft.Security/pricings" ||
          !id.startsWith(subscription),
      );
    });
    const { findings } = await diagnosisOf(azure, "contosoweb");
    const finding = findings.find(({ rule }) => rule === "defender-plan-off");
    assert.equal(finding?.severity, "info");
    assert.equal(finding.journeys.length, 3);
  });
});
