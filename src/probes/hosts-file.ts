import { readFile } from "node:fs/promises";
import { platform } from "node:os";
import { join } from "node:path";
import type { PinnedName } from "../model/probe.ts";

/** Where this platform keeps the file in which names are given addresses by hand. */
function hostsFile(): string {
  return platform() === "win32"
    ? join(
        process.env["SystemRoot"] ?? "C:\\Windows",
        "System32\\drivers\\etc\\hosts",
      )
    : "/etc/hosts";
}

/** The lines of the hosts file that name a host; undefined when the file cannot be read. */
export async function pinnedInHostsFile(
  host: string,
): Promise<PinnedName[] | undefined> {
  const file = hostsFile();
  try {
    const text = await readFile(file, "utf8");
    return pinnedIn(text, host).map((pinned) => ({ file, ...pinned }));
  } catch {
    return undefined;
  }
}

/** Of other names, even on the same line, nothing is taken over. */
export function pinnedIn(
  text: string,
  host: string,
): Omit<PinnedName, "file">[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [address = "", ...names] = line
      .replace(/#.*$/, "")
      .trim()
      .split(/\s+/);
    return names.some((name) => name.toLowerCase() === host)
      ? [{ line: index + 1, address }]
      : [];
  });
}
