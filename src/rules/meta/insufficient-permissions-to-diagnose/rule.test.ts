import type { MissingFact } from "../../../model/diagnosis.ts";
import { assignmentsKey } from "../../../model/landscape.ts";
import { pointer } from "../../../model/pointer.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { siteIdOf } from "../../../../test/landscapes/ids.ts";
import { holding, webAppIdentity } from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import insufficientPermissionsToDiagnose from "./rule.ts";

const app = holding(landscape().registry().webApp(), webAppIdentity);
const { registryId } = app.build();
const key = assignmentsKey(registryId, webAppIdentity);
const siteId = siteIdOf("shop-web").toLowerCase();

function missing(
  rule: string,
  table: string,
  id: string,
  reason: MissingFact["reason"] = "denied",
): MissingFact {
  return {
    rule,
    fact: table,
    reason,
    pointer: pointer(table, id, "value", "properties"),
    action: `read ${table}`,
  };
}

ruleCases(insufficientPermissionsToDiagnose, [
  { name: "everything could be read", given: app, want: "pass" },
  {
    name: "two tables are closed",
    given: app.deny("roleAssignments", key).deny("siteConfigs"),
    missing: [
      missing("rule-b", "roleAssignments", key),
      missing("rule-a", "siteConfigs", siteId),
      missing("rule-b", "siteConfigs", siteId),
    ],
    want: "fail",
    args: {
      rules: ["rule-a", "rule-b"],
      actions: ["read roleAssignments", "read siteConfigs"],
      scopes: ["contosoweb", "shop-web"],
    },
    evidence: [
      {
        known: false,
        reason: "denied",
        source: key,
        action: "Microsoft.Example/things/read",
      },
    ],
  },
  {
    name: "a read broke, which is no matter of rights",
    given: app.deny("siteConfigs", undefined, "failed"),
    missing: [missing("rule-a", "siteConfigs", siteId, "failed")],
    want: "pass",
  },
  {
    name: "the registry refused this machine, which other rules speak of",
    given: app,
    missing: [
      {
        rule: "rule-a",
        fact: "image.presence",
        reason: "denied",
        pointer: "/probes/tags/x/value",
      },
    ],
    want: "pass",
  },
]);
