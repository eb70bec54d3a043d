import assert from "node:assert/strict";
import { landscape, type Builder } from "../../../test/landscapes/builder.ts";
import {
  besideSpoke,
  throughSpoke,
} from "../../../test/landscapes/networks.ts";
import { readAt } from "../../../test/landscapes/table-edits.ts";
import type { SiteOptions } from "../../../test/landscapes/workload-documents.ts";
import { known } from "../../model/fact.ts";
import { valueAt } from "../../model/pointer.ts";
import { journeysOf } from "../journey.ts";
import { notesOf } from "./notes.ts";

const registry = landscape().registry();
const leftOver = {
  settings: { userName: "contosoweb", hasPassword: true },
};

function app(properties: SiteOptions["properties"] = {}): Builder {
  return registry.webApp({ properties });
}

/** An app in another region than the registry. */
const distant = landscape().registry({ location: "West Europe" }).webApp();

const contoso = "aaaaaaaa-0000-4000-8000-000000000001";
const fabrikam = "aaaaaaaa-0000-4000-8000-000000000002";
const caller = { objectId: "o", tenantId: fabrikam, name: "guest@contoso" };

/** This machine, whose account's token was answered so. */
function signingIn(step: "exchange" | "token"): Builder {
  return landscape()
    .registry()
    .machine({ images: ["shop/web:1.4"] })
    .with((from) => ({ ...from, caller: known(caller, "token", readAt) }))
    .probe(
      "registryToken",
      { step, status: 401, mayPull: false },
      "contosoweb.azurecr.io/shop/web",
    );
}

/** The registry's subscription is of that tenant. */
function ofTenant(tenantId: string, given: Builder): Builder {
  const [, , subscription = ""] = given.build().registryId.split("/");
  const id = `/subscriptions/${subscription}`;
  return given.row("subscriptions", id, { id, tenantId });
}

function anonymously(status: number, anonymousPullEnabled: boolean): Builder {
  return landscape()
    .registry({ properties: { anonymousPullEnabled } })
    .machine()
    .probe("tokenEndpoint", { status, from: "registry" });
}

function windows(properties: SiteOptions["properties"]): Builder {
  const windowsFxVersion = "DOCKER|contosoweb.azurecr.io/shop/web:1.4";
  return registry.webApp({
    ...(properties && { properties }),
    config: { linuxFxVersion: "", windowsFxVersion },
  });
}

/** A cluster whose two pools have images of different age. */
function nodes(status: string): Builder {
  const nodeImageVersion = "AKSUbuntu-2204gen2containerd-202607.29.0";
  return landscape()
    .registry({
      properties: {
        policies: { azureADAuthenticationAsArmPolicy: { status } },
      },
    })
    .cluster({
      properties: {
        agentPoolProfiles: [
          { name: "new", nodeImageVersion },
          {
            name: "old",
            nodeImageVersion: "AKSUbuntu-2204gen2containerd-202401.17.1",
          },
        ],
      },
    });
}

const cases: readonly [
  name: string,
  given: Builder,
  notes: readonly string[],
][] = [
  ["an app that runs beside its registry", app(), []],
  ["an app that is stopped", app({ state: "Stopped" }), ["stopped"]],
  ["an app that is disabled", app({ enabled: false }), ["disabled"]],
  [
    "an app that has used up its quota, and is stopped for that",
    app({ state: "Stopped", usageState: "Exceeded" }),
    ["quota-exceeded"],
  ],
  ["an app that may not be read", app({ state: "Stopped" }).deny("sites"), []],
  [
    "a cluster that is stopped",
    registry.cluster({ properties: { powerState: { code: "Stopped" } } }),
    ["stopped"],
  ],
  [
    "a cluster that runs",
    registry.cluster({ properties: { powerState: { code: "Running" } } }),
    [],
  ],
  ["an app in another region", distant, ["distant-region"]],
  ["an app in the region of a replica", distant.replications("East US"), []],
  [
    "an app in the region of a replica that serves nobody",
    distant.row("replications", distant.build().registryId, [
      {
        id: "r",
        name: "eastus",
        location: "eastus",
        properties: { regionEndpointEnabled: false },
      },
    ]),
    ["distant-region"],
  ],
  [
    "an app that may be in the region of a replica",
    distant.deny("replications"),
    [],
  ],
  [
    "a password beside a managed identity",
    registry.webApp(leftOver),
    ["unused-credentials"],
  ],
  [
    "a password that the app does sign in with",
    registry.webApp({
      ...leftOver,
      config: { acrUseManagedIdentityCreds: false },
    }),
    [],
  ],
  [
    "a token of another tenant, refused",
    ofTenant(contoso, signingIn("exchange")),
    ["foreign-tenant"],
  ],
  [
    "a token of the registry's tenant, refused",
    ofTenant(fabrikam.toUpperCase(), signingIn("exchange")),
    [],
  ],
  [
    "a token of another tenant, taken",
    ofTenant(contoso, signingIn("token")),
    [],
  ],
  [
    "a refused token, and a subscription that may not be read",
    ofTenant(contoso, signingIn("exchange")).deny("subscriptions"),
    [],
  ],
  [
    "a refused token, and a registry that no tenant shows",
    signingIn("exchange").with((from) => ({
      ...from,
      registryId: from.loginServer,
    })),
    ["tenant-in-doubt"],
  ],
  [
    "settings that may not be read",
    registry.webApp(leftOver).deny("pullSettings"),
    [],
  ],
  [
    "an anonymous token of a registry that serves everybody",
    anonymously(200, true),
    ["anonymous-pull-works"],
  ],
  [
    "no anonymous token of a registry that should serve everybody",
    anonymously(401, true),
    ["anonymous-pull-refused"],
  ],
  [
    "an anonymous token of a registry that should serve nobody without a sign-in",
    anonymously(200, false),
    ["anonymous-pull-unexpected"],
  ],
  ["no anonymous token of such a registry", anonymously(401, false), []],
  [
    "a refusal for the network's sake says nothing of anonymous pulls",
    anonymously(403, true),
    [],
  ],
  [
    "a Windows container that is pulled through a network",
    windows(throughSpoke),
    ["windows-network-pull"],
  ],
  ["a Windows container on the public route", windows(besideSpoke), []],
  ["a Linux container that is pulled through a network", app(throughSpoke), []],
  ["the oldest node image", nodes("disabled"), ["oldest-node-image"]],
  ["node images where the registry takes every token", nodes("enabled"), []],
];

describe("what is worth knowing of a consumer", () => {
  for (const [name, given, wanted] of cases) {
    it(name, () => {
      const built = given.build();
      const [journey] = journeysOf(built);
      assert.ok(journey);
      const notes = notesOf({ landscape: built, journey });
      assert.deepEqual(
        notes.map(({ id }) => id),
        wanted,
      );
      for (const { evidence } of notes) {
        assert.notEqual(evidence.length, 0);
        for (const { pointer, value } of evidence) {
          assert.notEqual(value, null, pointer);
          assert.deepEqual(valueAt(built, pointer), value);
        }
      }
    });
  }
});
