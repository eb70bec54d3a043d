import assert from "node:assert/strict";
import { text } from "../../src/messages/text.ts";
import { buildView } from "../../src/report/build-view.ts";
import { diagnosisJson } from "../../src/report/json.ts";
import { toMarkdown } from "../../src/report/markdown.ts";
import { toTerminal } from "../../src/report/terminal.ts";
import { find } from "./contoso-edits.ts";
import { diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoChinaFile } from "../sandbox/tenants/contoso.ts";
import { contosoFile, firstCloud, firstJourney, resultOf } from "./read.ts";

describe("what is worth knowing of who pulls", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  beforeEach(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  afterEach(() => azure.stop());

  async function notes(registry: string, consumer: string): Promise<string[]> {
    const { notes } = journeyOf(await diagnosisOf(azure, registry), consumer);
    return notes.map(({ id }) => id);
  }
  it("is nothing of an app that runs beside its registry", async () => {
    assert.deepEqual(await notes("contosoweb", "shop-web"), []);
  });

  it("is that it is far from the registry, until a replica is near", async () => {
    assert.deepEqual(await notes("contosoweb", "shop-admin"), [
      "distant-region",
    ]);
    azure.sandbox.edit((tenant) => {
      const { id } = find(tenant, "contosoweb");
      tenant.resources.push({
        id: `${id}/replications/northeurope`,
        name: "northeurope",
        type: "Microsoft.ContainerRegistry/registries/replications",
        location: "northeurope",
        properties: {
          provisioningState: "Succeeded",
          regionEndpointEnabled: true,
        },
      });
    });
    assert.deepEqual(await notes("contosoweb", "shop-admin"), []);
  });

  it("is that it is stopped, and every report says so beside the verdict", async () => {
    azure.sandbox.edit((tenant) => {
      find(tenant, "tools-wiki").properties["state"] = "Stopped";
    });
    const { diagnosis, landscape } = await resultOf(azure, "contosotools");
    const view = buildView(diagnosis, landscape);
    const wiki = view.journeys.find(
      ({ consumer }) => consumer === "tools-wiki",
    );
    assert.equal(wiki?.verdict, "passes");
    assert.equal(wiki.sentence, text("report.sentence.idle"));
    const [note = ""] = wiki.notes;
    assert.match(note, /tools-wiki is stopped/);
    assert.ok(toMarkdown(view).includes(note));
    assert.ok(toTerminal(view).includes(note));
    assert.ok(JSON.stringify(diagnosisJson(diagnosis)).includes(note));
  });

  for (const [property, value, id] of [
    ["enabled", false, "disabled"],
    ["usageState", "Exceeded", "quota-exceeded"],
  ] as const) {
    it(`is that it stands still, for its ${property}`, async () => {
      azure.sandbox.edit((tenant) => {
        find(tenant, "tools-wiki").properties[property] = value;
      });
      assert.deepEqual(await notes("contosotools", "tools-wiki"), [id]);
    });
  }

  it("is what a request without a sign-in came to", async () => {
    azure.sandbox.edit((tenant) => {
      find(tenant, "contosoml").properties["anonymousPullEnabled"] = true;
    });
    assert.deepEqual(await notes("contosoml", "machine"), [
      "anonymous-pull-works",
    ]);
  });

  it("is the age of the nodes, where the registry refuses what old ones sign in with", async () => {
    azure.sandbox.edit((tenant) => {
      find(tenant, "contosofleet").properties["policies"] = {
        azureADAuthenticationAsArmPolicy: { status: "disabled" },
      };
    });
    const { diagnosis } = await resultOf(azure, "contosofleet");
    const [note] = journeyOf(diagnosis, "aks-fleet").notes;
    assert.equal(note?.id, "oldest-node-image");
    assert.match(text("note.oldest-node-image", note.args), /is 202611\.04/);
  });

  it("is that a cluster is stopped", async () => {
    azure.sandbox.edit((tenant) => {
      find(tenant, "aks-forecast").properties["powerState"] = {
        code: "Stopped",
      };
    });
    assert.deepEqual(await notes("contosoml", "aks-forecast"), ["stopped"]);
  });

  it("is a password that it has no use for", async () => {
    azure.sandbox.edit(({ resources }) => {
      const settings = resources.find(({ id }) =>
        id.endsWith("/shop-admin/config/appsettings"),
      );
      Object.assign(settings!.properties, {
        DOCKER_REGISTRY_SERVER_USERNAME: "contosoweb",
        DOCKER_REGISTRY_SERVER_PASSWORD: "a-password-of-old",
      });
    });
    assert.deepEqual(await notes("contosoweb", "shop-admin"), [
      "distant-region",
      "unused-credentials",
    ]);
  });

  describe("whose token the registry refuses", () => {
    /** The registry is given no token but one of another tenant. */
    async function signedInElsewhere(): Promise<readonly string[]> {
      azure.sandbox.edit((tenant) => {
        find(tenant, "contosotools").properties["policies"] = {
          azureADAuthenticationAsArmPolicy: { status: "disabled" },
        };
      });
      const { host } = azure;
      const elsewhere = azure.cloud("contoso-china");
      const { registry } = firstCloud(azure).audiences;
      const abroad: LocalAzure = {
        ...azure,
        host: {
          ...host,
          credential: async (cloud, tenantId) => {
            const home = await host.credential(cloud, tenantId);
            const other = await host.credential(elsewhere);
            return {
              getToken: (scopes, options) =>
                [scopes].flat().some((scope) => scope.startsWith(registry))
                  ? other.getToken(`${elsewhere.audiences.registry}/.default`)
                  : home.getToken(scopes, options),
            };
          },
        },
      };
      const { notes } = await firstJourney(abroad, "contosotools.azurecr.io", {
        probes: true,
        consumers: ["machine"],
        image: "tools/portal:2.4.0",
      });
      return notes.map(({ id }) => id);
    }

    beforeEach(async () => {
      await azure.stop();
      azure = await startLocalAzure([contosoFile, contosoChinaFile]);
    });

    it("is not told where both are of one tenant", async () => {
      assert.deepEqual(await signedInElsewhere(), []);
    });

    it("is told where the registry's subscription is of another tenant", async () => {
      azure.sandbox.edit(({ subscriptions }) => {
        for (const each of subscriptions) {
          each.tenantId = "aaaaaaaa-0000-4000-8000-000000000002";
        }
      });
      assert.deepEqual(await signedInElsewhere(), ["foreign-tenant"]);
    });

    it("is in doubt where no tenant shows the registry", async () => {
      azure.sandbox.faults.deniedActions.add(
        "microsoft.containerregistry/registries/read",
      );
      assert.deepEqual(await signedInElsewhere(), ["tenant-in-doubt"]);
    });
  });
});
