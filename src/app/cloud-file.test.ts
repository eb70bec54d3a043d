import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "../messages/text.ts";
import { publicCloud } from "../model/cloud.ts";
import { readCloudFile } from "./cloud-file.ts";
import type { Outcome } from "./failure.ts";
import type { Cloud } from "../model/cloud.ts";

describe("a cloud file", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "acr-doctor-cloud-"));
  });
  after(() => rm(folder, { recursive: true }));

  async function read(content: string): Promise<Outcome<Cloud>> {
    const file = join(folder, "cloud.json");
    await writeFile(file, content);
    return readCloudFile(file);
  }

  it("is the public cloud but for what it says", async () => {
    const outcome = await read(
      JSON.stringify({
        name: "stack",
        resourceManager: "https://management.stack.example/",
        audiences: { registry: "https://registry.stack.example" },
        port: 8443,
        colour: "blue",
      }),
    );
    // Only the real clouds are known to have an artifact registry.
    const { artifactRegistry, ...shared } = publicCloud;
    assert.equal(artifactRegistry, "mcr.microsoft.com");
    assert.deepEqual(outcome, {
      ok: true,
      value: {
        ...shared,
        kind: "custom",
        name: "stack",
        resourceManager: "https://management.stack.example",
        audiences: {
          ...publicCloud.audiences,
          registry: "https://registry.stack.example",
        },
        port: 8443,
      },
    });
  });

  for (const [what, content, expected] of [
    ["no JSON", "{", /cloud\.json cannot be used: .*JSON/],
    ["no name", "{}", /\/name should be/],
    [
      "an address without TLS",
      '{"name":"x","resourceManager":"http://x.example"}',
      /\/resourceManager should begin with https/,
    ],
    [
      "a port that is none",
      '{"name":"x","port":99999}',
      /\/port should be a port/,
    ],
    [
      "an audience of another type",
      '{"name":"x","audiences":{"logs":5}}',
      /\/audiences\/logs should be string, but is 5/,
    ],
    [
      "a resolver without a port",
      '{"name":"x","resolver":"127.0.0.1"}',
      /\/resolver should be an IPv4 address and a port/,
    ],
  ] as const) {
    it(`with ${what} says where it is wrong`, async () => {
      const outcome = await read(content);
      assert.ok(!outcome.ok);
      const { message, args } = outcome.failure;
      assert.match(text(message, args), expected);
    });
  }

  it("that is not there is said to be so", async () => {
    const outcome = await readCloudFile(join(folder, "absent.json"));
    assert.ok(!outcome.ok);
    assert.match(
      text(outcome.failure.message, outcome.failure.args),
      /absent\.json cannot be used: ENOENT/,
    );
  });
});
