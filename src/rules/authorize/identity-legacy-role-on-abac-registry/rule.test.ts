import { assignmentsKey } from "../../../model/landscape.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  acrPull,
  holding,
  kubeletIdentity,
  networkContributor,
  repositoryReader,
  webAppIdentity,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import identityLegacyRoleOnAbacRegistry from "./rule.ts";

const abac = landscape().registry({
  properties: { roleAssignmentMode: "AbacRepositoryPermissions" },
});
const app = abac.webApp();
const key = assignmentsKey(app.build().registryId, webAppIdentity);
const onlyLegacy = holding(app, webAppIdentity, { role: acrPull });

ruleCases(identityLegacyRoleOnAbacRegistry, [
  {
    name: "only AcrPull",
    given: onlyLegacy,
    want: "fail",
    args: { consumer: "shop-web", roles: ["AcrPull"] },
    evidence: ["AbacRepositoryPermissions", acrPull.id],
  },
  {
    name: "only AcrPull on the kubelet identity",
    given: holding(abac.cluster(), kubeletIdentity, { role: acrPull }),
    want: "fail",
    args: { consumer: "shop-cluster" },
  },
  {
    name: "a role that counts beside it",
    given: holding(
      app,
      webAppIdentity,
      { role: acrPull },
      { role: repositoryReader },
    ),
    want: "pass",
  },
  {
    name: "no role that would let it pull in either mode",
    given: holding(app, webAppIdentity, { role: networkContributor }),
    want: "not-applicable",
  },
  {
    name: "a registry in the legacy mode",
    given: holding(landscape().registry().webApp(), webAppIdentity, {
      role: acrPull,
    }),
    want: "not-applicable",
  },
  {
    name: "an app without credentials",
    given: abac.webApp({ config: { acrUseManagedIdentityCreds: false } }),
    want: "not-applicable",
  },
  {
    name: "role assignments that may not be read",
    given: onlyLegacy.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a definition that may not be read",
    given: onlyLegacy.deny("roleDefinitions"),
    want: "unknown",
  },
  {
    name: "a registry that may not be read",
    given: onlyLegacy.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
