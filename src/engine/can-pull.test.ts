import assert from "node:assert/strict";
import type {
  DenyAssignment,
  Permission,
  Registry,
  RoleAssignment,
} from "../model/arm.ts";
import { known, unknown, type Fact } from "../model/fact.ts";
import { canPull, type PullDecision } from "./can-pull.ts";

const registryId =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/contoso";
const principalId = "aaaaaaaa-0000-4000-8000-000000000001";
const acr = "Microsoft.ContainerRegistry/registries";
const repositories = `${acr}/repositories`;
const repositoryName = `@Request[${repositories}:name]`;
const at = "2026-01-01T00:00:00Z";
const abac = "AbacRepositoryPermissions";

interface Given {
  mode?: string;
  roles: {
    permission: Permission | undefined;
    condition?: string;
    scope?: string;
  }[];
  repository?: string | null;
  denials?: Fact<readonly DenyAssignment[]>;
}

function decide({
  mode,
  roles,
  repository = "app",
  denials = known([], "test", at),
}: Given): PullDecision {
  const registry: Registry = {
    id: registryId,
    name: "contoso",
    properties: {
      loginServer: "contoso.azurecr.io",
      ...(mode !== undefined && { roleAssignmentMode: mode }),
    },
  };
  const assignments = roles.map(
    ({ condition, scope = registryId }, index): RoleAssignment => ({
      id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${index}`,
      name: String(index),
      properties: {
        roleDefinitionId: String(index),
        principalId,
        scope,
        ...(condition !== undefined && { condition }),
      },
    }),
  );
  return canPull({
    registry,
    principalId,
    repository,
    assignments,
    definitionOf: (id) => {
      const permission = roles[Number(id)]?.permission;
      return permission
        ? known(
            { id, name: id, properties: { permissions: [permission] } },
            "test",
            at,
          )
        : unknown("denied", "test");
    },
    denials,
  });
}

const acrPull: Permission = { actions: [`${acr}/pull/read`] };
const repositoryReader: Permission = {
  dataActions: [
    `${repositories}/metadata/read`,
    `${repositories}/content/read`,
  ],
};

describe("canPull", () => {
  const vectors: [string, Given, PullDecision["allowed"]][] = [
    ["AcrPull", { roles: [{ permission: acrPull }] }, "yes"],
    ["Reader", { roles: [{ permission: { actions: ["*/read"] } }] }, "yes"],
    [
      "Contributor",
      {
        roles: [
          {
            permission: {
              actions: ["*"],
              notActions: ["Microsoft.Authorization/*/Write"],
            },
          },
        ],
      },
      "yes",
    ],
    [
      "a role that takes the pull away from itself",
      {
        roles: [
          { permission: { actions: ["*"], notActions: [`${acr}/pull/*`] } },
        ],
      },
      "no",
    ],
    [
      "a role that may only push",
      { roles: [{ permission: { actions: [`${acr}/push/write`] } }] },
      "no",
    ],
    ["AcrPull, ABAC", { mode: abac, roles: [{ permission: acrPull }] }, "no"],
    [
      "Repository Reader, ABAC",
      { mode: abac, roles: [{ permission: repositoryReader }] },
      "yes",
    ],
    [
      "a condition for another repository",
      {
        mode: abac,
        roles: [
          {
            permission: { dataActions: [`${repositories}/*/read`] },
            condition: `${repositoryName} StringEquals 'other'`,
          },
        ],
      },
      "no",
    ],
    [
      "a condition for the repository's prefix",
      {
        mode: abac,
        repository: "team-a/app",
        roles: [
          {
            permission: { dataActions: [`${repositories}/*/read`] },
            condition: `${repositoryName} StringStartsWith 'team-a/'`,
          },
        ],
      },
      "yes",
    ],
    [
      "a condition that is not judged",
      {
        mode: abac,
        roles: [
          {
            permission: { dataActions: [`${repositories}/*/read`] },
            condition: "@Environment[UtcNow] DateTimeLessThan 'x'",
          },
        ],
      },
      "unknown",
    ],
    [
      "Repository Reader, legacy",
      {
        roles: [
          { permission: { dataActions: [`${repositories}/content/read`] } },
        ],
      },
      "no",
    ],
    ["nothing", { roles: [] }, "no"],
    [
      "half of the data actions",
      {
        mode: abac,
        roles: [
          { permission: { dataActions: [`${repositories}/content/read`] } },
        ],
      },
      "no",
    ],
    [
      "a data action taken away",
      {
        mode: abac,
        roles: [
          {
            permission: {
              ...repositoryReader,
              notDataActions: [`${repositories}/content/*`],
            },
          },
        ],
      },
      "no",
    ],
    [
      "an exception in another role",
      {
        roles: [
          { permission: acrPull },
          { permission: { actions: [], notActions: ["*"] } },
        ],
      },
      "yes",
    ],
    [
      "a definition that cannot be read",
      { roles: [{ permission: undefined }] },
      "unknown",
    ],
    [
      "a definition that cannot be read beside one that suffices",
      { roles: [{ permission: undefined }, { permission: acrPull }] },
      "yes",
    ],
    [
      "a mode that is not documented",
      { mode: "Other", roles: [{ permission: acrPull }] },
      "unknown",
    ],
    [
      "the legacy mode by name",
      { mode: "LegacyRegistryPermissions", roles: [{ permission: acrPull }] },
      "yes",
    ],
    [
      "the role at the subscription",
      { roles: [{ permission: acrPull, scope: "/subscriptions/S" }] },
      "yes",
    ],
    [
      "the role at a management group",
      {
        roles: [
          {
            permission: acrPull,
            scope: "/providers/Microsoft.Management/managementGroups/m",
          },
        ],
      },
      "yes",
    ],
    [
      "the role at another registry",
      { roles: [{ permission: acrPull, scope: `${registryId}2` }] },
      "no",
    ],
    [
      "the role at a scope whose name only begins alike",
      { roles: [{ permission: acrPull, scope: registryId.slice(0, -1) }] },
      "no",
    ],
    [
      "a delegation whose condition is about role assignments",
      {
        roles: [
          {
            permission: { actions: ["*"] },
            condition:
              "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {7f951dda-4ed3-4680-a7ca-43fe172d538d}))",
          },
        ],
      },
      "yes",
    ],
    [
      "a condition without a known repository",
      {
        mode: abac,
        repository: null,
        roles: [
          {
            permission: repositoryReader,
            condition: `${repositoryName} StringEquals 'app'`,
          },
        ],
      },
      "unknown",
    ],
    [
      "no condition and no known repository",
      {
        mode: abac,
        repository: null,
        roles: [{ permission: repositoryReader }],
      },
      "yes",
    ],
  ];
  for (const [name, given, expected] of vectors) {
    it(`${expected}: ${name}`, () => {
      assert.equal(decide(given).allowed, expected);
    });
  }

  it("says which assignments decide", () => {
    const decision = decide({
      mode: abac,
      roles: [
        { permission: acrPull },
        {
          permission: repositoryReader,
          condition: `${repositoryName} StringEquals 'other'`,
        },
        { permission: undefined },
        { permission: repositoryReader },
      ],
    });
    assert.deepEqual(decision.withoutEffect, [0]);
    assert.deepEqual(decision.excluding, [1]);
    assert.deepEqual(decision.undecided, [2]);
    assert.deepEqual(decision.granting, [3]);
  });
});

function denial(
  properties: Partial<DenyAssignment["properties"]>,
): Fact<readonly DenyAssignment[]> {
  return known(
    [
      {
        id: "deny",
        name: "deny",
        properties: { permissions: [{ actions: ["*"] }], ...properties },
      },
    ],
    "test",
    at,
  );
}

describe("canPull with deny assignments", () => {
  const everyone = {
    id: "00000000-0000-0000-0000-000000000000",
    type: "SystemDefined",
  };
  const cases: [string, Fact<readonly DenyAssignment[]>, string][] = [
    [
      "names the principal",
      denial({ principals: [{ id: principalId }] }),
      "no",
    ],
    ["names everybody", denial({ principals: [everyone] }), "no"],
    [
      "names everybody but the principal",
      denial({
        principals: [everyone],
        excludePrincipals: [{ id: principalId.toUpperCase() }],
      }),
      "yes",
    ],
    [
      "names everybody but a group",
      denial({
        principals: [everyone],
        excludePrincipals: [{ id: "g", type: "Group" }],
      }),
      "unknown",
    ],
    [
      "names a group",
      denial({ principals: [{ id: "g", type: "Group" }] }),
      "unknown",
    ],
    [
      "names somebody else",
      denial({ principals: [{ id: "x", type: "User" }] }),
      "yes",
    ],
    [
      "forbids something else",
      denial({
        principals: [everyone],
        permissions: [{ actions: [`${acr}/delete`] }],
      }),
      "yes",
    ],
    [
      "spares the pull",
      denial({
        principals: [everyone],
        permissions: [{ actions: ["*"], notActions: ["*/read"] }],
      }),
      "yes",
    ],
    ["cannot be read", unknown("denied", "test"), "unknown"],
  ];
  for (const [name, denials, expected] of cases) {
    it(`${expected}: one that ${name}`, () => {
      const roles = [{ permission: acrPull }];
      assert.equal(decide({ roles, denials }).allowed, expected);
    });
  }

  it("stays no without a role, even when they cannot be read", () => {
    const denials = unknown("denied", "test");
    assert.equal(decide({ roles: [], denials }).allowed, "no");
  });
});
