import { readdirSync } from "node:fs";
import path from "node:path";

/** All test files below a folder, in a stable order. */
export function testFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .sort()
    .map((file) => path.join(folder, file));
}
