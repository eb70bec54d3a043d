import assert from "node:assert/strict";
import { build } from "esbuild";
import { bundles } from "../../scripts/bundles.ts";

interface Bundle {
  /** Sources of which something is left in the bundle. */
  readonly inputs: readonly string[];
  readonly bytes: number;
}

async function bundle(name: string): Promise<Bundle> {
  const { metafile } = await build({
    ...bundles[name],
    outdir: "out/size",
    write: false,
    metafile: true,
  });
  const outputs = Object.entries(metafile.outputs)
    .filter(([path]) => path.endsWith(".js"))
    .map(([, output]) => output);
  return {
    inputs: outputs.flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? path : [],
      ),
    ),
    bytes: outputs.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

describe("the size of what is shipped", function () {
  this.timeout(60_000);

  it("is nothing of Azure in the file that activation loads", async () => {
    const { inputs } = await bundle("extension.js");
    assert.ok(inputs.includes("src/extension/extension.ts"));
    const azure = inputs.filter((path) =>
      /(^|\/)node_modules\/|^src\/(azure|app|rules|probes|engine)\//.test(path),
    );
    assert.deepEqual(azure, []);
  });

  it("is at most 70 kB for what activation loads, without what only a diagnosis says", async () => {
    const { inputs, bytes } = await bundle("extension.js");
    assert.ok(bytes <= 70_000, `extension.js has ${bytes} bytes`);
    const later = inputs.filter((path) =>
      /^src\/messages\/en\/(rules|explain|cli|document|facts|remarks)\b/.test(
        path,
      ),
    );
    assert.deepEqual(later, []);
  });

  it("is at most 200 kB for the Azure side, without the SDK's large client classes", async () => {
    const { inputs, bytes } = await bundle("azure.js");
    assert.ok(bytes <= 200_000, `azure.js has ${bytes} bytes`);
    const classes = inputs.filter((path) => path.includes("/classic/"));
    assert.deepEqual(classes, []);
  });

  it("keeps @azure/identity out of everything but its own file", async () => {
    for (const name of Object.keys(bundles)) {
      const { inputs } = await bundle(name);
      const identity = inputs.some((path) => path.includes("@azure/identity"));
      assert.equal(identity, name === "identity.js", name);
    }
  });
});
