import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Size of all files below `folder` in megabytes; files that vanish meanwhile are not counted. */
export async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(path.join(entry.parentPath, entry.name)).then(
          (file) => file.size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}
