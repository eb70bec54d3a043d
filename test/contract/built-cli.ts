import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundles } from "../../scripts/bundles.ts";

const folder = new URL("../../out/contract/", import.meta.url);

/** What the command needs beside itself. */
const parts = [
  "cli.js",
  "judge.js",
  "explain.js",
  "logs.js",
  "identity.js",
  "probe-worker.js",
];

let built: Promise<string> | undefined;

/** Path of the command, built once from the present sources as it is shipped. */
export function builtCli(): Promise<string> {
  built ??= buildCli();
  return built;
}

async function buildCli(): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("package.json", folder), '{ "type": "commonjs" }\n');
  for (const name of parts) {
    const outfile = fileURLToPath(new URL(name, folder));
    await build({ ...bundles[name], outfile });
  }
  return fileURLToPath(new URL("cli.js", folder));
}
