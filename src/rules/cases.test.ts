import assert from "node:assert/strict";
import { diagnose } from "../engine/diagnose.ts";
import type { Planner } from "../engine/planner.ts";
import type { JourneyResult } from "../model/diagnosis.ts";
import { assignmentsKey } from "../model/landscape.ts";
import { landscape, type Builder } from "../../test/landscapes/builder.ts";
import { siteIdOf } from "../../test/landscapes/ids.ts";
import { manifest, tags } from "../../test/landscapes/images.ts";
import {
  acrPull,
  holding,
  kubeletIdentity,
  networkContributor,
  repositoryReader,
  webAppIdentity,
} from "../../test/landscapes/roles.ts";
import { rules } from "./all.ts";

/** No change is looked at here. */
const noChanges: Planner = {
  describe: () => undefined,
  alters: () => ({ addresses: [] }),
  predict: (current) => current,
};

function firstJourney(given: Builder): JourneyResult {
  const [journey] = diagnose(given.build(), rules, noChanges).journeys;
  assert.ok(journey);
  return journey;
}

/** Without hints: what could be hardened is no trouble. */
function findings(given: Builder): string[] {
  return diagnose(given.build(), rules, noChanges)
    .findings.filter(({ severity }) => severity !== "hint")
    .map(({ rule }) => rule);
}

const linux = { os: "linux", architecture: "amd64" };
const abac = { roleAssignmentMode: "AbacRepositoryPermissions" };
const clientId = "0aaaaaaa-0000-4000-8000-000000000001";
const storedCredentials = {
  config: { acrUseManagedIdentityCreds: false },
  settings: { userName: "contosoweb", hasPassword: true },
};

/** The image is there, for App Service. */
function withImage(given: Builder): Builder {
  return manifest(
    tags(given, "shop/web", ["1.3", "1.4"]),
    "shop/web",
    "1.4",
    200,
    [linux],
  );
}

const app = withImage(landscape().registry().webApp());
const healthyApp = holding(app, webAppIdentity, { role: acrPull });
const cluster = landscape().registry().cluster();

interface EndToEnd {
  readonly name: string;
  readonly given: Builder;
  readonly stoppedAt: JourneyResult["stoppedAt"];
  readonly causes: readonly string[];
}

const cases: readonly EndToEnd[] = [
  {
    name: "11: the identity is named by its resource id",
    given: withImage(
      landscape()
        .registry()
        .webApp({
          identity: {
            type: "UserAssigned",
            userAssignedIdentities: {
              "/subscriptions/s/id-shop": { clientId, principalId: "p" },
            },
          },
          config: { acrUserManagedIdentityID: "/subscriptions/s/id-shop" },
        }),
    ),
    stoppedAt: "authorize",
    causes: ["webapp-uami-wrong-value"],
  },
  {
    name: "12: the registry refuses tokens for Azure Resource Manager",
    given: holding(
      withImage(
        landscape()
          .registry({
            properties: {
              policies: {
                azureADAuthenticationAsArmPolicy: { status: "disabled" },
              },
            },
          })
          .webApp(),
      ),
      webAppIdentity,
      { role: acrPull },
    ),
    stoppedAt: "authorize",
    causes: ["identity-arm-audience-disabled-webapp"],
  },
  {
    name: "13: AcrPull on a registry in ABAC mode",
    given: holding(
      landscape().registry({ properties: abac }).cluster(),
      kubeletIdentity,
      { role: acrPull },
    ),
    stoppedAt: "authorize",
    causes: ["identity-legacy-role-on-abac-registry"],
  },
  {
    name: "13, for a web app",
    given: holding(
      withImage(landscape().registry({ properties: abac }).webApp()),
      webAppIdentity,
      { role: acrPull },
    ),
    stoppedAt: "authorize",
    causes: ["identity-legacy-role-on-abac-registry"],
  },
  {
    name: "14: the role is on the control plane's identity",
    given: holding(
      holding(cluster, kubeletIdentity),
      "77777777-7777-4777-8777-777777777777",
      { role: acrPull },
    ),
    stoppedAt: "authorize",
    causes: ["aks-kubelet-identity-missing-pull-role"],
  },
  {
    name: "20: the tag is not there, and all else is fine",
    given: holding(
      manifest(
        tags(landscape().registry().webApp(), "shop/web", ["1.3"]),
        "shop/web",
        "1.4",
        404,
        [],
        { code: "MANIFEST_UNKNOWN" },
      ),
      webAppIdentity,
      { role: acrPull },
    ),
    stoppedAt: "image",
    causes: ["image-tag-not-found"],
  },
  {
    name: "20, with the repository missing too",
    given: holding(
      manifest(
        tags(landscape().registry().webApp(), "shop/web", [], { status: 404 }),
        "shop/web",
        "1.4",
        404,
        [],
        { code: "MANIFEST_UNKNOWN" },
      ),
      webAppIdentity,
      { role: acrPull },
    ),
    stoppedAt: "image",
    causes: ["image-repository-not-found"],
  },
  {
    name: "21: an ARM64 node pool and an image for amd64",
    given: holding(
      manifest(
        landscape()
          .registry()
          .cluster({
            images: ["shop/web:1.4"],
            properties: {
              agentPoolProfiles: [{ name: "arm", vmSize: "Standard_D4ps_v5" }],
            },
          }),
        "shop/web",
        "1.4",
        200,
        [linux],
      ),
      kubeletIdentity,
      { role: acrPull },
    ),
    stoppedAt: "image",
    causes: ["image-platform-mismatch"],
  },
  {
    name: "no role at all",
    given: holding(app, webAppIdentity, { role: networkContributor }),
    stoppedAt: "authorize",
    causes: ["identity-missing-pull-role"],
  },
  {
    name: "a condition for another repository hides the missing role",
    given: holding(
      withImage(landscape().registry({ properties: abac }).webApp()),
      webAppIdentity,
      { role: acrPull },
      {
        role: repositoryReader,
        condition:
          "@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEquals 'shop/api'",
      },
    ),
    stoppedAt: "authorize",
    causes: ["identity-abac-condition-excludes-repository"],
  },
  {
    name: "no identity",
    given: withImage(
      landscape()
        .registry()
        .webApp({ identity: { type: "None" } }),
    ),
    stoppedAt: "authorize",
    causes: ["webapp-managed-identity-missing"],
  },
  {
    name: "no credentials",
    given: withImage(
      landscape()
        .registry()
        .webApp({ config: { acrUseManagedIdentityCreds: false } }),
    ),
    stoppedAt: "authorize",
    causes: ["webapp-no-credentials"],
  },
  {
    name: "the admin user, disabled",
    given: withImage(landscape().registry().webApp(storedCredentials)),
    stoppedAt: "authorize",
    causes: ["admin-user-disabled-but-used"],
  },
  {
    name: "the admin user with an old password",
    given: withImage(
      landscape()
        .registry({ properties: { adminUserEnabled: true } })
        .webApp(storedCredentials),
    ).row("adminPasswordMatches", siteIdOf("shop-web"), "no"),
    stoppedAt: "authorize",
    causes: ["admin-credentials-mismatch"],
  },
];

describe("end to end, who pulls and what", () => {
  for (const { name, given, stoppedAt, causes } of cases) {
    it(name, () => {
      const journey = firstJourney(given);
      assert.deepEqual(journey.causes, causes);
      assert.equal(journey.stoppedAt, stoppedAt);
      assert.equal(journey.verdict, "blocked");
    });
  }

  it("30: all is well: no finding, and the report can say what was checked", () => {
    const journey = firstJourney(healthyApp);
    assert.equal(journey.verdict, "passes", JSON.stringify(journey, null, 1));
    assert.deepEqual(findings(healthyApp), []);
    for (const rule of ["identity-missing-pull-role", "image-tag-not-found"]) {
      assert.ok(journey.passed.includes(rule), rule);
    }
  });

  it("the admin user with the right password passes", () => {
    const given = withImage(
      landscape()
        .registry({ properties: { adminUserEnabled: true } })
        .webApp(storedCredentials),
    ).row("adminPasswordMatches", siteIdOf("shop-web"), "yes");
    assert.equal(firstJourney(given).verdict, "passes");
  });

  it("without probes the image is not asked for, and the journey passes by what is configured", () => {
    const given = holding(landscape().registry().webApp(), webAppIdentity, {
      role: acrPull,
    });
    const journey = firstJourney(given);
    const state = journey.hops.find(({ hop }) => hop === "image");
    assert.equal(state?.verdict, "not-asked");
    assert.equal(journey.verdict, "passes");
  });

  it("25: a registry that may not be read leaves everything open and says so", () => {
    const given = healthyApp.deny("registries");
    const journey = firstJourney(given);
    assert.equal(journey.verdict, "unknown");
    assert.equal(journey.stoppedAt, null);
    assert.ok(findings(given).includes("insufficient-permissions-to-diagnose"));
    for (const id of journey.passed) {
      const rule = rules.find((each) => each.id === id);
      assert.ok(!rule?.needs.includes("registry"), `${id} passed`);
    }
  });

  it("role assignments that may not be read leave the journey open", () => {
    const key = assignmentsKey(healthyApp.build().registryId, webAppIdentity);
    const given = healthyApp.deny("roleAssignments", key);
    const journey = firstJourney(given);
    assert.equal(journey.verdict, "unknown");
    assert.deepEqual(findings(given), ["insufficient-permissions-to-diagnose"]);
  });

  const open: [string, Builder][] = [
    [
      "a repository token",
      withImage(
        landscape()
          .registry()
          .webApp({
            ...storedCredentials,
            settings: { userName: "ci-pull", hasPassword: true },
          }),
      ),
    ],
    [
      "a cluster with a service principal",
      landscape()
        .registry()
        .cluster({ properties: { servicePrincipalProfile: { clientId } } }),
    ],
    [
      "a kind of consumer that no rule understands",
      landscape().registry().consumer({
        kind: "container-group",
        id: "/subscriptions/s/containerGroups/g",
        name: "g",
        images: [],
        because: "asked",
      }),
    ],
  ];
  for (const [name, given] of open) {
    it(`${name} is never green`, () => {
      assert.equal(firstJourney(given).verdict, "unknown");
    });
  }
});
