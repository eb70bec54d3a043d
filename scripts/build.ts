import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { bundles } from "./bundles.ts";
import { ruleFolders } from "./rule-folders.ts";

await rm("dist", { recursive: true, force: true });
await mkdir("dist/help", { recursive: true });
await mkdir("out", { recursive: true });

const metafiles: Record<string, Metafile> = {};
for (const [name, options] of Object.entries(bundles)) {
  const { metafile } = await build({
    ...options,
    outfile: join("dist", name),
    metafile: true,
  });
  metafiles[name] = metafile;
}
await chmod("dist/cli.js", 0o755);
await writeFile("out/bundles.json", JSON.stringify(metafiles));

// The package as a whole is made of ES modules; what VS Code loads is CommonJS.
await writeFile("dist/package.json", '{ "type": "commonjs" }\n');
for (const { id, path } of await ruleFolders("src/rules")) {
  const page = join("src/rules", path, "rule.md");
  if (existsSync(page)) {
    await copyFile(page, join("dist/help", `${id}.md`));
  }
}
