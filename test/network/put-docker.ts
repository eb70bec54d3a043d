import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Puts a docker into a folder that does what these lines of shell say. */
export async function putDocker(
  folder: string,
  lines: readonly string[] = [],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = ["#!/bin/sh", ...lines, ""].join("\n");
  await writeFile(join(folder, "docker"), script, { mode: 0o755 });
}
