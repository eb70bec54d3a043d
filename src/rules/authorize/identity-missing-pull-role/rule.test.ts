import { publicCloud } from "../../../model/cloud.ts";
import { assignmentsKey } from "../../../model/landscape.ts";
import { known } from "../../../model/fact.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { identityIdOf } from "../../../../test/landscapes/ids.ts";
import {
  acrPull,
  callerIdentity,
  holding,
  networkContributor,
  webAppIdentity,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { readAt } from "../../../../test/landscapes/table-edits.ts";
import identityMissingPullRole from "./rule.ts";

const app = landscape().registry().webApp();
const key = assignmentsKey(app.build().registryId, webAppIdentity);
const allowed = holding(app, webAppIdentity, { role: acrPull });

const withTwo = landscape()
  .registry()
  .webApp({
    identity: {
      type: "SystemAssigned, UserAssigned",
      principalId: webAppIdentity,
      userAssignedIdentities: {
        [identityIdOf("id-shop")]: {
          clientId: "99999999-9999-4999-8999-999999999999",
          principalId: "88888888-8888-4888-8888-888888888888",
        },
      },
    },
  });

const machine = landscape()
  .registry()
  .machine({ images: ["shop/web:1.4"] })
  .with((from) => ({
    ...from,
    caller: known(
      { objectId: callerIdentity, tenantId: "t", name: "dana@contoso.example" },
      "token",
      readAt,
    ),
  }));

function token(
  given: Builder,
  step: "exchange" | "granted",
  status: number,
  mayPull: boolean,
): Builder {
  return given.probe(
    "registryToken",
    { step, status, mayPull },
    `contosoweb.${publicCloud.registrySuffix}/shop/web`,
  );
}

ruleCases(identityMissingPullRole, [
  { name: "AcrPull", given: allowed, want: "pass" },
  {
    name: "no role at all",
    given: holding(app, webAppIdentity),
    want: "fail",
    args: { consumer: "shop-web", principal: webAppIdentity },
    evidence: [webAppIdentity, []],
  },
  {
    name: "the role on a user-assigned identity, while the app pulls as its own",
    given: holding(
      holding(withTwo, webAppIdentity),
      "88888888-8888-4888-8888-888888888888",
      { role: acrPull },
    ),
    want: "fail",
    wording: "other-identity",
    args: {
      principal: webAppIdentity,
      others: ["id-shop (88888888-8888-4888-8888-888888888888)"],
    },
    evidence: [webAppIdentity, [], acrPull.id],
  },
  {
    name: "a role that is about something else",
    given: holding(app, webAppIdentity, { role: networkContributor }),
    want: "fail",
    evidence: [networkContributor.id],
  },
  {
    name: "a deny assignment",
    given: allowed.row("denyAssignments", key, [
      {
        id: "deny",
        name: "deny",
        properties: {
          permissions: [{ actions: ["*"] }],
          principals: [{ id: webAppIdentity }],
        },
      },
    ]),
    want: "fail",
    args: { principal: webAppIdentity },
  },
  {
    name: "role assignments that may not be read",
    given: allowed.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "role definitions that may not be read",
    given: allowed.deny("roleDefinitions"),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "deny assignments that may not be read",
    given: allowed.deny("denyAssignments", key),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a site that may not be read",
    given: allowed.deny("sites"),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a configuration that may not be read",
    given: allowed.deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a registry that may not be read",
    given: allowed.deny("registries"),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a repository token, whose rights are not looked at",
    given: landscape()
      .registry()
      .webApp({
        config: { acrUseManagedIdentityCreds: false },
        settings: { userName: "ci-pull", hasPassword: true },
      }),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a service principal, whose roles are not looked at",
    given: landscape()
      .registry()
      .webApp({
        config: { acrUseManagedIdentityCreds: false },
        settings: {
          userName: "0aaaaaaa-0000-4000-8000-000000000001",
          hasPassword: true,
        },
      }),
    want: "unknown",
  },
  {
    name: "an app without credentials",
    given: landscape()
      .registry()
      .webApp({ config: { acrUseManagedIdentityCreds: false } }),
    want: "not-applicable",
  },
  {
    name: "a cluster, which has a rule of its own",
    given: landscape().registry().cluster(),
    want: "not-applicable",
  },
  {
    name: "a container app, which has a rule of its own",
    given: landscape().registry().containerApp(),
    want: "not-applicable",
  },
  {
    name: "this machine with a role",
    given: holding(machine, callerIdentity, { role: acrPull }),
    want: "pass",
  },
  {
    name: "this machine without a role",
    given: holding(machine, callerIdentity),
    want: "fail",
    args: { principal: `dana@contoso.example (${callerIdentity})` },
  },
  {
    name: "this machine whose token says more than its roles",
    given: token(holding(machine, callerIdentity), "granted", 200, true),
    want: "pass",
  },
  {
    name: "this machine whose token says less than its roles",
    given: token(
      holding(machine, callerIdentity, { role: acrPull }),
      "granted",
      200,
      false,
    ),
    want: "fail",
    args: { consumer: "build-17", principal: "dana@contoso.example" },
    evidence: [{ step: "granted", status: 200, mayPull: false }],
  },
  {
    name: "this machine whose sign-in is refused",
    given: token(machine, "exchange", 401, false),
    want: "fail",
  },
  {
    name: "this machine that a network rule keeps out: its roles count",
    given: token(
      holding(machine, callerIdentity, { role: acrPull }),
      "exchange",
      403,
      false,
    ),
    want: "pass",
  },
  {
    name: "this machine where everybody may pull",
    given: landscape()
      .registry({ properties: { anonymousPullEnabled: true } })
      .machine(),
    want: "pass",
  },
  {
    name: "this machine of nobody",
    given: landscape().registry().machine(),
    want: "unknown",
    fact: "consumer.pull-right",
  },
]);
