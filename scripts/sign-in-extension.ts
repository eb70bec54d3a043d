import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { run } from "./vscode/run.ts";

const ROOT = path.join(import.meta.dirname, "..");
const SOURCE = path.join(ROOT, "test", "host", "auth-extension");
const FOLDER = path.join(ROOT, "out", "auth-extension");

/** Builds the test-only extension that signs in to the local Azure, and returns its folder and its package. */
export async function buildSignInExtension(): Promise<{
  folder: string;
  vsix: string;
}> {
  await mkdir(FOLDER, { recursive: true });
  await build({
    entryPoints: [path.join(SOURCE, "extension.ts")],
    outfile: path.join(FOLDER, "extension.js"),
    bundle: true,
    external: ["vscode"],
    format: "cjs",
    platform: "node",
    target: "node20",
  });
  await copyFile(
    path.join(SOURCE, "package.json"),
    path.join(FOLDER, "package.json"),
  );
  const vsix = `${FOLDER}.vsix`;
  // The command and not its function, which writes to the terminal.
  const vsce = path.join(ROOT, "node_modules", "@vscode", "vsce", "vsce");
  const relaxed = [
    "--no-dependencies",
    "--allow-missing-repository",
    "--skip-license",
  ];
  await run(process.execPath, [vsce, "package", "-o", vsix, ...relaxed], {
    cwd: FOLDER,
  });
  return { folder: FOLDER, vsix };
}
