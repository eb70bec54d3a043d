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
import identityRepositoryRoleOnLegacyRegistry from "./rule.ts";

const legacy = landscape().registry();
const app = legacy.webApp();
const { registryId } = app.build();
const key = assignmentsKey(registryId, webAppIdentity);
const onlyRepository = holding(app, webAppIdentity, { role: repositoryReader });

ruleCases(identityRepositoryRoleOnLegacyRegistry, [
  {
    name: "only Repository Reader",
    given: onlyRepository,
    want: "fail",
    args: {
      consumer: "shop-web",
      roles: ["Container Registry Repository Reader"],
    },
    evidence: ["LegacyRegistryPermissions", repositoryReader.id],
  },
  {
    name: "a registry that does not say its mode",
    given: onlyRepository.row("registries", registryId, {
      id: registryId,
      name: "contosoweb",
      properties: { loginServer: "contosoweb.azurecr.io" },
    }),
    want: "fail",
    evidence: [repositoryReader.id],
  },
  {
    name: "only Repository Reader on the kubelet identity",
    given: holding(legacy.cluster(), kubeletIdentity, {
      role: repositoryReader,
    }),
    want: "fail",
    args: { consumer: "shop-cluster" },
  },
  {
    name: "AcrPull beside it",
    given: holding(
      app,
      webAppIdentity,
      { role: repositoryReader },
      { role: acrPull },
    ),
    want: "pass",
  },
  {
    name: "no role that would let it pull in either mode",
    given: holding(app, webAppIdentity, { role: networkContributor }),
    want: "not-applicable",
  },
  {
    name: "a registry in ABAC mode",
    given: holding(
      landscape()
        .registry({
          properties: { roleAssignmentMode: "AbacRepositoryPermissions" },
        })
        .webApp(),
      webAppIdentity,
      { role: repositoryReader },
    ),
    want: "not-applicable",
  },
  {
    name: "an app without credentials",
    given: legacy.webApp({ config: { acrUseManagedIdentityCreds: false } }),
    want: "not-applicable",
  },
  {
    name: "role assignments that may not be read",
    given: onlyRepository.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a registry that may not be read",
    given: onlyRepository.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
