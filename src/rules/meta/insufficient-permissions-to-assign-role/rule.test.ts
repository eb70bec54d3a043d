import type { FailedRule } from "../../../engine/journey.ts";
import type { Permission } from "../../../model/arm.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import insufficientPermissionsToAssignRole from "./rule.ts";

const app = landscape().registry().webApp();
const { registryId } = app.build();

const contributor: Permission = {
  actions: ["*"],
  notActions: ["Microsoft.Authorization/*/Write"],
};
const owner: Permission = { actions: ["*"] };

function holding(...permissions: readonly Permission[]): Builder {
  return app.row("permissions", registryId, permissions);
}

const withoutRole: FailedRule = {
  id: "identity-missing-pull-role",
  hop: "authorize",
  offers: [],
};

ruleCases(insufficientPermissionsToAssignRole, [
  {
    name: "a contributor, and a role is missing",
    given: holding(contributor),
    failed: [withoutRole],
    want: "fail",
    evidence: [[contributor]],
  },
  {
    name: "an owner",
    given: holding(contributor, owner),
    failed: [withoutRole],
    want: "pass",
  },
  {
    name: "no role is missing",
    given: holding(contributor),
    failed: [{ id: "webapp-no-credentials", hop: "authorize", offers: [] }],
    want: "not-applicable",
  },
  {
    name: "permissions that may not be read",
    given: holding(contributor).deny("permissions"),
    failed: [withoutRole],
    want: "unknown",
    fact: "registry.permissions",
  },
]);
