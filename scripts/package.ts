import { readdirSync, statSync } from "node:fs";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";

/** What the extension consists of; `.vscodeignore` must let through this and nothing else. */
const allowed =
  /^(package(\.nls(\.[a-z-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/[\w.-]+|dist\/help\/[\w-]+\.md|media\/[\w-]+\.(png|svg))$/;

const vsix = "out/acr-doctor.vsix";

const largest = 1_000_000;

/** Packs `dist/` into `out/acr-doctor.vsix`; `npm run build` comes first. */
const files = await listFiles({ packageManager: PackageManager.None });
const unexpected = files.filter((file) => !allowed.test(file));
if (unexpected.length > 0) {
  throw new Error(
    `These files do not belong into the extension: ${unexpected.join(", ")}. Add them to .vscodeignore.`,
  );
}
const missing = ["dist/extension.js", "dist/azure.js"].filter(
  (file) => !files.includes(file),
);
if (missing.length > 0) {
  throw new Error(
    `${missing.join(", ")} missing in dist/ (${readdirSync("dist").join(", ")}). Run npm run build first.`,
  );
}
await createVSIX({
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = statSync(vsix);
if (size > largest) {
  throw new Error(`${vsix} has ${size} bytes; it may have ${largest}.`);
}
