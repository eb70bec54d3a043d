import assert from "node:assert/strict";
import { text } from "../../src/messages/text.ts";
import { buildView } from "../../src/report/build-view.ts";
import { diagnosisJson } from "../../src/report/json.ts";
import { toMarkdown } from "../../src/report/markdown.ts";
import { toTerminal } from "../../src/report/terminal.ts";
import { find } from "./contoso-edits.ts";
import { diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, resultOf } from "./read.ts";

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
});
