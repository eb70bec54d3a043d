import { assignmentsKey } from "../../../model/landscape.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  acrPull,
  holding,
  webAppIdentity,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import identityRoleAssignmentRecent from "./rule.ts";

const app = landscape().registry().webApp();
const key = assignmentsKey(app.build().registryId, webAppIdentity);
const assignedAt = (createdOn: string) => ({ role: acrPull, createdOn });
const fresh = holding(
  app,
  webAppIdentity,
  assignedAt("2026-01-15T09:56:30.000Z"),
);

ruleCases(identityRoleAssignmentRecent, [
  {
    name: "three and a half minutes old",
    given: fresh,
    want: "fail",
    args: { consumer: "shop-web", role: ["AcrPull"], minutes: 3 },
    evidence: ["2026-01-15T09:56:30.000Z"],
  },
  {
    name: "made after the run began",
    given: holding(app, webAppIdentity, assignedAt("2026-01-15T10:00:05Z")),
    want: "fail",
    args: { minutes: 0 },
  },
  {
    name: "ten minutes old",
    given: holding(app, webAppIdentity, assignedAt("2026-01-15T09:50:00Z")),
    want: "pass",
  },
  {
    name: "an older one beside it",
    given: holding(
      app,
      webAppIdentity,
      assignedAt("2026-01-15T09:59:00Z"),
      assignedAt("2025-01-15T09:59:00Z"),
    ),
    want: "pass",
  },
  {
    name: "a date that cannot be read",
    given: holding(app, webAppIdentity, assignedAt("yesterday")),
    want: "pass",
  },
  {
    name: "no role that lets it pull",
    given: holding(app, webAppIdentity),
    want: "not-applicable",
  },
  {
    name: "role assignments that may not be read",
    given: fresh.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.role-decision",
  },
]);
