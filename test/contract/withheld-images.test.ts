import assert from "node:assert/strict";
import type { Image } from "../sandbox/tenant-file.ts";
import { diagnosisOf, journeyOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile } from "./read.ts";

describe("an image that its registry withholds", function () {
  this.timeout(60_000);
  let azure: LocalAzure;
  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  after(() => azure.stop());

  const wiki = async (change: (image: Image) => void) => {
    azure.sandbox.edit(({ images }) => {
      const tags = images["contosotools.azurecr.io"]?.["tools/wiki"];
      assert.ok(tags?.["1.8"]);
      tags["1.8"] = { platforms: tags["1.8"].platforms };
      change(tags["1.8"]);
    });
    return diagnosisOf(azure, "contosotools");
  };

  for (const [withheld, reason] of [
    ["repository", "repository: readEnabled = false"],
    ["tag", "tag: readEnabled = false"],
    ["manifest", "manifest: readEnabled = false"],
    ["quarantine", "manifest: quarantineState = Quarantined"],
  ] as const) {
    it(`stops the journey by a lock or quarantine: ${withheld}`, async () => {
      const diagnosis = await wiki((image) => {
        image.withheld = withheld;
      });
      const journey = journeyOf(diagnosis, "tools-wiki");
      assert.equal(journey.stoppedAt, "image");
      assert.deepEqual(journey.causes, ["image-locked-or-quarantined"]);
      const finding = diagnosis.findings.find(
        ({ rule }) => rule === "image-locked-or-quarantined",
      );
      assert.equal(finding?.args["reason"], reason);
    });
  }

  it("is found without the right to read metadata too, but not explained", async () => {
    const remove = azure.sandbox.faults.add({
      matches: ({ path }) => path.startsWith("/acr/v1/"),
      instead: () => ({ status: 401, body: { errors: [] } }),
    });
    const diagnosis = await wiki((image) => {
      image.withheld = "tag";
    });
    remove();
    const finding = diagnosis.findings.find(
      ({ rule }) => rule === "image-locked-or-quarantined",
    );
    assert.equal(finding?.args["reason"], "HTTP 405");
  });

  it("names the hosts of layers that it does not hold, and stops nothing", async () => {
    const diagnosis = await wiki((image) => {
      image.foreignLayer = "https://mcr.microsoft.com/v2/windows/blobs/x";
    });
    assert.equal(journeyOf(diagnosis, "tools-wiki").verdict, "passes");
    const finding = diagnosis.findings.find(
      ({ rule }) => rule === "image-nondistributable-layer",
    );
    assert.deepEqual(finding?.args["hosts"], ["mcr.microsoft.com"]);
  });
});
