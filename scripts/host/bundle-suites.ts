import { rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const FOLDER = path.resolve("out", "host");

export interface HostSuites {
  /** Module to name as `extensionTestsPath`: runs the suites and writes mocha's JSON. */
  readonly suites: string;
  /** The same, for a window in which nothing but activation is measured. */
  readonly measureActivation: string;
}

/**
 * Bundles test files and the code that runs them for VS Code, which reads neither TypeScript nor its own mocha.
 * @param results where the run writes mocha's JSON
 */
export async function bundleSuites(
  files: readonly string[],
  results: string,
): Promise<HostSuites> {
  await rm(FOLDER, { recursive: true, force: true });
  await build({
    entryPoints: [
      { in: path.join(import.meta.dirname, "run.ts"), out: "run" },
      { in: "test/host/activation/measure.ts", out: "measure-activation" },
      ...files.map((file, index) => ({ in: file, out: `suite-${index}` })),
    ],
    outdir: FOLDER,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    define: { HOST_RESULTS: JSON.stringify(results) },
    external: ["vscode", "mocha"],
    format: "cjs",
    platform: "node",
    sourcemap: "inline",
    target: "node20",
  });
  return {
    suites: path.join(FOLDER, "run.cjs"),
    measureActivation: path.join(FOLDER, "measure-activation.cjs"),
  };
}
