import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface SourceFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The product's TypeScript, without its tests. */
export async function sourceFiles(root: string): Promise<SourceFile[]> {
  const names = await readdir(join(root, "src"), { recursive: true });
  return Promise.all(
    names
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map(async (name) => ({
        path: `src/${name.replaceAll("\\", "/")}`,
        text: await readFile(join(root, "src", name), "utf8"),
      })),
  );
}
