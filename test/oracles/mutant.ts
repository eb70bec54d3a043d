import { readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import type { Mistake } from "./oracle.ts";

const root = join(import.meta.dirname, "../..");

/**
 * The evaluator with one mistake in it.
 * @throws Error when the text that the mistake replaces does not occur exactly once
 */
export async function mutant(
  source: string,
  mistake: Mistake,
  folder: string,
): Promise<unknown> {
  const file = resolve(root, mistake.file ?? source);
  const slip: Plugin = {
    name: "slip",
    setup(building) {
      building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const contents = await readFile(path, "utf8");
        return path === file
          ? { contents: replaced(contents, mistake), loader: "ts" }
          : undefined;
      });
    },
  };
  const name = `${basename(source, ".ts")}-${Date.now()}-${Math.random()}.mjs`;
  const outfile = join(folder, name);
  const { outputFiles } = await build({
    entryPoints: [resolve(root, source)],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    plugins: [slip],
  });
  await writeFile(outfile, outputFiles[0]?.text ?? "");
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}

function replaced(contents: string, { right, wrong }: Mistake): string {
  const parts = contents.split(right);
  if (parts.length !== 2) {
    throw new Error(
      `“${right}” occurs ${parts.length - 1} times, so the mistake cannot be planted.`,
    );
  }
  return parts.join(wrong);
}
