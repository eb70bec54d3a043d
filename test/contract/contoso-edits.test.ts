import assert from "node:assert/strict";
import type { Diagnosis } from "../../src/model/diagnosis.ts";
import { contosoChinaFile, contosoFile } from "../sandbox/tenants/contoso.ts";
import { readEditsThatLetThrough } from "../sandbox/tenants/expectations.ts";
import { allow, edits, missingAddresses } from "./contoso-edits.ts";
import { cloudOf, diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";

function withoutHints({ findings }: Diagnosis): Diagnosis["findings"] {
  return findings.filter(({ severity }) => severity !== "hint");
}

describe("Contoso, edited", function () {
  this.timeout(60_000);
  let azure: LocalAzure;

  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile, contosoChinaFile]);
  });

  afterEach(() => azure.stop());

  for (const { edit, consumer } of readEditsThatLetThrough()) {
    it(`lets ${consumer} through: ${edit}`, async () => {
      const { registry, make } = edits[edit] ?? {};
      assert.ok(registry && make, "no test knows how to make this edit");
      const before = journeyOf(await diagnosisOf(azure, registry), consumer);
      assert.notEqual(before.verdict, "passes");
      azure.sandbox.edit(make, cloudOf(registry));
      const after = journeyOf(await diagnosisOf(azure, registry), consumer);
      assert.equal(after.verdict, "passes", JSON.stringify(after));
    });
  }

  it("warns of the addresses after scaling, until they are allowed too", async () => {
    azure.sandbox.edit((tenant) => {
      allow(tenant, "contosoweb", [...missingAddresses, "203.0.113.7"]);
    });
    const repaired = await diagnosisOf(azure, "contosoweb");
    assert.equal(repaired.verdict, "passes");
    const [warning, ...more] = withoutHints(repaired);
    assert.equal(warning?.rule, "webapp-possible-outbound-ips-not-allowed");
    assert.equal(warning.severity, "warning");
    assert.deepEqual(more, []);
    const [change] = repaired.changes;
    assert.equal(change?.opens.addresses, 21);
    azure.sandbox.edit((tenant) => {
      allow(tenant, "contosoweb", change.spec.addresses);
    });
    const quiet = await diagnosisOf(azure, "contosoweb");
    assert.deepEqual(withoutHints(quiet), []);
    assert.deepEqual(quiet.changes, []);
  });

  it("predicts of each repair what happens when it is made", async () => {
    const before = await diagnosisOf(azure, "contosoweb");
    assert.ok(before.changes.length >= 3);
    for (const { spec, predicted, permission } of before.changes) {
      assert.equal(permission.held, "yes");
      azure.sandbox.edit((tenant) => {
        allow(tenant, "contosoweb", spec.addresses);
      });
      const after = await diagnosisOf(azure, "contosoweb");
      azure.sandbox.reload(contosoFile);
      const freed = before.journeys.flatMap((journey, index) =>
        journey.verdict !== "passes" &&
        after.journeys[index]?.verdict === "passes"
          ? index
          : [],
      );
      assert.deepEqual(predicted, { unblocks: freed, breaks: [] });
      assert.notDeepEqual(freed, []);
    }
  });
});
