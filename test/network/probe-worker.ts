import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = new URL("../../src/probes/worker.ts", import.meta.url);
const bundle = new URL("../../out/network/probe-worker.js", import.meta.url);

let built: Promise<string> | undefined;

/** Path of the probe worker, bundled once from the present sources. */
export function probeWorker(): Promise<string> {
  built ??= build({
    entryPoints: [fileURLToPath(source)],
    outfile: fileURLToPath(bundle),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
  }).then(() => fileURLToPath(bundle));
  return built;
}
