import { landscape } from "../../../../test/landscapes/builder.ts";
import { workloadIdentity } from "../../../../test/landscapes/container-documents.ts";
import {
  environmentIdOf,
  identityIdOf,
} from "../../../../test/landscapes/ids.ts";
import {
  acrPull,
  holding,
  networkContributor,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { assignmentsKey } from "../../../model/landscape.ts";
import rule from "./rule.ts";

const app = landscape().registry().containerApp();
const allowed = holding(app, workloadIdentity, { role: acrPull });
const system = "88888888-8888-4888-8888-888888888888";
const withSystem = landscape()
  .registry()
  .containerApp({
    credentials: { identity: "system" },
    identity: { type: "SystemAssigned", principalId: system },
  });
const withBoth = landscape()
  .registry()
  .containerApp({
    identity: {
      type: "SystemAssigned, UserAssigned",
      principalId: system,
      userAssignedIdentities: {
        [identityIdOf("id-shop")]: {
          clientId: "c",
          principalId: workloadIdentity,
        },
      },
    },
  });
const asEnvironment = landscape()
  .registry()
  .containerApp({ credentials: { identity: "system-environment" } });
const environment = {
  id: environmentIdOf("shop-environment"),
  name: "shop-environment",
  identity: { type: "SystemAssigned", principalId: system },
  properties: {},
};

ruleCases(rule, [
  {
    name: "a user-assigned identity with AcrPull",
    given: allowed,
    want: "pass",
  },
  {
    name: "a system-assigned identity with AcrPull",
    given: holding(withSystem, system, { role: acrPull }),
    want: "pass",
  },
  {
    name: "the identity of the environment, with AcrPull",
    given: holding(
      asEnvironment.row("managedEnvironments", environment.id, environment),
      system,
      { role: acrPull },
    ),
    want: "pass",
  },
  {
    name: "a user-assigned identity without a role",
    given: holding(app, workloadIdentity),
    want: "fail",
    args: { consumer: "cart", principal: `id-shop (${workloadIdentity})` },
    evidence: [identityIdOf("id-shop"), []],
  },
  {
    name: "the role on the app's own identity, while it pulls as another one",
    given: holding(holding(withBoth, workloadIdentity), system, {
      role: acrPull,
    }),
    want: "fail",
    wording: "other-identity",
    args: { others: [`cart (${system})`] },
    evidence: [acrPull.id],
  },
  {
    name: "a system-assigned identity with another role",
    given: holding(withSystem, system, { role: networkContributor }),
    want: "fail",
    args: { principal: system },
    evidence: ["system", networkContributor.id],
  },
  {
    name: "an identity that is not assigned to the app",
    given: landscape().registry().containerApp({ identity: {} }),
    want: "fail",
    args: { principal: identityIdOf("id-shop") },
    evidence: [identityIdOf("id-shop"), {}],
  },
  {
    name: "a system-assigned identity that the app does not have",
    given: landscape()
      .registry()
      .containerApp({ credentials: { identity: "system" } }),
    want: "fail",
    args: { principal: "system" },
  },
  {
    name: "an environment without an identity",
    given: asEnvironment,
    want: "fail",
    args: { principal: "system" },
    evidence: ["shop-environment"],
  },
  {
    name: "an identity whose object id Azure does not show",
    given: landscape()
      .registry()
      .containerApp({
        identity: { userAssignedIdentities: { [identityIdOf("id-shop")]: {} } },
      }),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "role assignments that may not be read",
    given: allowed.deny(
      "roleAssignments",
      assignmentsKey(app.build().registryId, workloadIdentity),
    ),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "an app that may not be read",
    given: allowed.deny("containerApps"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "an environment that may not be read",
    given: asEnvironment.deny("managedEnvironments"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "an app whose sign-in is not looked at",
    given: landscape().registry().consumer({
      kind: "container-app",
      id: "/subscriptions/s/providers/Microsoft.App/containerApps/a",
      name: "a",
      images: [],
      because: "asked",
    }),
    want: "unknown",
  },
  {
    name: "a repository token, whose rights are not looked at",
    given: landscape()
      .registry()
      .containerApp({ credentials: { username: "ci-pull" } }),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a service principal, whose roles are not looked at",
    given: landscape()
      .registry()
      .containerApp({
        credentials: { username: "0aaaaaaa-0000-4000-8000-000000000001" },
      }),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "the admin user",
    given: landscape()
      .registry()
      .containerApp({ credentials: { username: "contosoweb" } }),
    want: "not-applicable",
  },
  {
    name: "nobody",
    given: landscape().registry().containerApp({ credentials: null }),
    want: "not-applicable",
  },
  {
    name: "a container group",
    given: landscape().registry().containerGroup(),
    want: "not-applicable",
  },
]);
