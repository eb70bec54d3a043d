import { rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const FOLDER = path.resolve("out", "host");

/**
 * Bundles test files and the code that runs them for VS Code, which reads neither TypeScript nor its own mocha. Returns
 * the module to name as `extensionTestsPath`; the run writes mocha's JSON to `output`.
 */
export async function bundleSuites(
  files: readonly string[],
  output: string,
): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await build({
    entryPoints: [
      { in: path.join(import.meta.dirname, "run.ts"), out: "run" },
      ...files.map((file, index) => ({ in: file, out: `suite-${index}` })),
    ],
    outdir: FOLDER,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    define: { HOST_RESULTS: JSON.stringify(output) },
    external: ["vscode", "mocha"],
    format: "cjs",
    platform: "node",
    sourcemap: "inline",
    target: "node20",
  });
  return path.join(FOLDER, "run.cjs");
}
