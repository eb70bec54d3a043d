import { assignmentsKey } from "../../../model/landscape.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  acrPull,
  holding,
  repositoryReader,
  webAppIdentity,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import identityAbacConditionExcludesRepository from "./rule.ts";

const abac = landscape().registry({
  properties: { roleAssignmentMode: "AbacRepositoryPermissions" },
});
const app = abac.webApp();
const key = assignmentsKey(app.build().registryId, webAppIdentity);

const limitedTo = (repository: string): string =>
  `((!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'})) OR (@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEqualsIgnoreCase '${repository}'))`;

const outside = holding(app, webAppIdentity, {
  role: repositoryReader,
  condition: limitedTo("shop/api"),
});

ruleCases(identityAbacConditionExcludesRepository, [
  {
    name: "a condition for another repository",
    given: outside,
    want: "fail",
    args: {
      consumer: "shop-web",
      repository: "shop/web",
      roles: ["Container Registry Repository Reader"],
    },
    evidence: [limitedTo("shop/api")],
  },
  {
    name: "a condition for this repository",
    given: holding(app, webAppIdentity, {
      role: repositoryReader,
      condition: limitedTo("shop/web"),
    }),
    want: "pass",
  },
  {
    name: "another assignment that lets it through",
    given: holding(
      app,
      webAppIdentity,
      { role: repositoryReader, condition: limitedTo("shop/api") },
      { role: repositoryReader },
    ),
    want: "pass",
  },
  {
    name: "a condition that is not judged",
    given: holding(app, webAppIdentity, {
      role: repositoryReader,
      condition: "@Environment[UtcNow] DateTimeLessThan '2027-01-01'",
    }),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "role assignments that may not be read",
    given: outside.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a registry that may not be read",
    given: outside.deny("registries"),
    want: "unknown",
    fact: "registry",
  },
  {
    name: "roles of the other mode only",
    given: holding(app, webAppIdentity, { role: acrPull }),
    want: "not-applicable",
  },
  {
    name: "a registry in the legacy mode",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "no image that is known",
    given: abac.webApp({ images: [] }),
    want: "not-applicable",
  },
  {
    name: "an app without credentials",
    given: abac.webApp({ config: { acrUseManagedIdentityCreds: false } }),
    want: "not-applicable",
  },
]);
