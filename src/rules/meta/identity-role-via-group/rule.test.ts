import { assignmentsKey } from "../../../model/landscape.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  acrPull,
  callerIdentity,
  holding,
  networkContributor,
  webAppIdentity,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import identityRoleViaGroup from "./rule.ts";

const app = landscape().registry().webApp();
const key = assignmentsKey(app.build().registryId, webAppIdentity);
const group = "77777777-7777-4777-8777-777777777777";
const throughGroup = {
  role: acrPull,
  principalType: "Group",
  principalId: group,
};
const onlyGroup = holding(app, webAppIdentity, throughGroup);

ruleCases(identityRoleViaGroup, [
  {
    name: "a group alone",
    given: onlyGroup,
    want: "fail",
    args: { consumer: "shop-web", roles: ["AcrPull"], groups: [group] },
    evidence: [group],
  },
  {
    name: "an assignment of its own beside the group's",
    given: holding(app, webAppIdentity, throughGroup, { role: acrPull }),
    want: "pass",
  },
  {
    name: "an assignment of its own that does not let it pull",
    given: holding(app, webAppIdentity, throughGroup, {
      role: networkContributor,
    }),
    want: "fail",
    args: { roles: ["AcrPull"] },
  },
  {
    name: "no role that lets it pull",
    given: holding(app, webAppIdentity),
    want: "not-applicable",
  },
  {
    name: "a person's account on this machine",
    given: holding(
      landscape().registry().machine(),
      callerIdentity,
      throughGroup,
    ),
    want: "not-applicable",
  },
  {
    name: "role assignments that may not be read",
    given: onlyGroup.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.role-decision",
  },
]);
