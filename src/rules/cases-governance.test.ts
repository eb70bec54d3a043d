import assert from "node:assert/strict";
import { diagnose } from "../engine/diagnose.ts";
import type { Planner } from "../engine/planner.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import { landscape, type Builder } from "../../test/landscapes/builder.ts";
import { rules } from "./all.ts";

/** No change is looked at here. */
const noChanges: Planner = {
  describe: () => undefined,
  alters: () => ({ addresses: [] }),
  predict: (current) => current,
};

function judged(given: Builder): Diagnosis {
  return diagnose(given.build(), rules, noChanges);
}

describe("end to end, what governs the registry", () => {
  const closed = landscape()
    .registry({ properties: { publicNetworkAccess: "Disabled" } })
    .webApp();

  it("26: a policy keeps public access closed: said beside the cause, and no cause itself", () => {
    const { registryId } = closed.build();
    const { journeys, findings } = judged(
      closed.row("policies", registryId, [
        {
          assignmentId: "/subscriptions/s/policyAssignments/no-public-access",
          displayName: "No public registries",
          effect: "modify",
          definition: "a3701552-92ea-433e-9d17-33b7f1208fc9",
          enforced: true,
        },
      ]),
    );
    assert.deepEqual(journeys[0]?.causes, [
      "registry-public-access-disabled-no-private-endpoint",
    ]);
    assert.ok(
      findings.some(({ rule }) => rule === "policy-denies-network-change"),
    );
  });

  it("a lock is no matter where nothing is to be repaired", () => {
    const open = landscape().registry().webApp();
    const { registryId } = open.build();
    const frozen = (given: Builder): string[] =>
      judged(
        given.row("locks", registryId, [
          {
            id: `${registryId}/providers/Microsoft.Authorization/locks/freeze`,
            name: "freeze",
            properties: { level: "ReadOnly" },
          },
        ]),
      ).findings.map(({ rule }) => rule);
    assert.ok(frozen(closed).includes("resource-lock"));
    assert.ok(!frozen(open).includes("resource-lock"));
  });
});
