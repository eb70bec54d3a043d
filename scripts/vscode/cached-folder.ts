import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";

const PARTIAL = ".partial-";

/**
 * Returns `folder`, filled by `fill` when it does not exist yet. It is filled beside its final place and moved there
 * when complete, so a folder that exists is whole, whatever was interrupted and however many processes fill it at once.
 */
export async function cachedFolder(
  folder: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  if (existsSync(folder)) {
    return folder;
  }
  await removeAbandoned(folder);
  const partial = `${folder}${PARTIAL}${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
  return folder;
}

/** Removes what processes that are gone had begun. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const [begun, pid] = name.split(PARTIAL);
    if (
      begun === path.basename(folder) &&
      pid !== undefined &&
      !isAlive(+pid)
    ) {
      await rm(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
