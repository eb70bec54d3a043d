import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtInClouds } from "../../src/model/cloud.ts";
import { sourceFiles } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");
const cruiser = join(
  root,
  "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
);

/** The rules that are broken in a folder, by name. */
function brokenRules(folder: string): Promise<string[]> {
  const args = [
    cruiser,
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    "src",
  ];
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (stdout === "") {
        reject(error ?? new Error(stderr));
        return;
      }
      const { summary } = JSON.parse(stdout) as {
        summary: { violations: { rule: { name: string } }[] };
      };
      resolve([...new Set(summary.violations.map(({ rule }) => rule.name))]);
    });
  });
}

describe("layers", () => {
  it("import only what is below them, without circles and orphans", async () => {
    assert.deepEqual(await brokenRules(root), []);
  }).timeout(0);

  it("would not get away with a violation", async () => {
    const folder = await mkdtemp(join(tmpdir(), "layers-"));
    try {
      for (const name of [
        "src",
        ".dependency-cruiser.cjs",
        "layers.cjs",
        "tsconfig.json",
        "package.json",
      ]) {
        await cp(join(root, name), join(folder, name), { recursive: true });
      }
      await symlink(join(root, "node_modules"), join(folder, "node_modules"));
      const planted: Record<string, string> = {
        "src/model/upwards.ts": 'import "../azure/queries.ts";',
        "src/engine/impure.ts": 'import "node:fs";\nimport "./packaged.ts";',
        "src/engine/packaged.ts": 'import "valibot";\nimport "./impure.ts";',
        "src/cli/sideways.ts": 'import "../extension/settings.ts";',
        "src/extension/eager.ts": 'import "../app/judge.ts";',
        "src/webview/deep.ts": 'import "../report/markdown.ts";',
        "src/probes/alone.ts": "export {};",
      };
      for (const [name, text] of Object.entries(planted)) {
        await writeFile(join(folder, name), text);
      }
      assert.deepEqual((await brokenRules(folder)).sort(), [
        "extension-starts-without-azure",
        "layer-cli",
        "layer-model",
        "no-cycle",
        "no-orphan",
        "pure",
        "pure-packages",
        "web-view-is-shown-a-view",
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }).timeout(0);

  it("leave the hosts of Azure to one file", async () => {
    const hosts = builtInClouds.flatMap((cloud) => [
      cloud.registrySuffix,
      cloud.blobSuffix,
      ...[cloud.resourceManager, cloud.authority, cloud.portal, cloud.logs].map(
        (url) => new URL(url).host,
      ),
      ...Object.values(cloud.audiences).map((url) => new URL(url).host),
    ]);
    const spelt = (await sourceFiles(root)).flatMap(({ path, text }) =>
      hosts
        .filter((host) => text.toLowerCase().includes(host))
        .map((host) => `${path}: ${host}`),
    );
    const elsewhere = spelt.filter(
      (each) => !each.startsWith("src/model/cloud.ts:"),
    );
    assert.notEqual(spelt.length, 0);
    assert.deepEqual(elsewhere, []);
  });
});
