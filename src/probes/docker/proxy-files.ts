import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ProxyFile, ProxySettings } from "../../model/docker.ts";
import { fieldOf, parseJson, textOf } from "../registry-answer.ts";
import { proxySettings } from "./proxy-settings.ts";

/** Where systemd looks for additions to the unit of the daemon (systemd.unit(5)). */
const unitFolders = ["etc", "run", "usr/lib", "lib"].map(
  (folder) => `${folder}/systemd/system/docker.service.d`,
);

/** The files from which the system's own daemon takes its proxies: `daemon.json` and additions to its unit. */
export async function readProxyFiles(root: string): Promise<ProxyFile[]> {
  const additions = await Promise.all(
    unitFolders.map((folder) => namesIn(join(root, folder))),
  );
  const files = await Promise.all([
    readProxyFile(join(root, "etc/docker/daemon.json"), ofDaemonFile),
    ...additions.flat().map((path) => readProxyFile(path, ofUnit)),
  ]);
  return files.flatMap((file) => file ?? []);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith(".conf"))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Undefined when there is no such file, it may not be read, or it names no proxy. */
async function readProxyFile(
  path: string,
  proxyIn: (text: string) => ProxySettings,
): Promise<ProxyFile | undefined> {
  try {
    const [text, { mtime }] = await Promise.all([
      readFile(path, "utf8"),
      stat(path),
    ]);
    const proxy = proxyIn(text);
    return Object.keys(proxy).length === 0
      ? undefined
      : { path, modified: mtime.toISOString(), proxy };
  } catch {
    return undefined;
  }
}

function ofDaemonFile(text: string): ProxySettings {
  const proxies = fieldOf(parseJson(text), "proxies");
  return proxySettings(
    textOf(proxies, "http-proxy"),
    textOf(proxies, "https-proxy"),
    textOf(proxies, "no-proxy"),
  );
}

/** `Environment="HTTPS_PROXY=http://proxy:3128" NO_PROXY=.example.com` (systemd.exec(5)); `%%` stands for one. */
function ofUnit(text: string): ProxySettings {
  const settings = new Map<string, string>();
  for (const [, assignments = ""] of text.matchAll(
    /^\s*Environment\s*=(.*)$/gm,
  )) {
    for (const [word] of assignments.matchAll(
      /(?:"[^"]*"|'[^']*'|[^\s"'])+/g,
    )) {
      const [, name = "", value = ""] =
        /^(\w+)=(.*)$/s.exec(word.replaceAll(/["']/g, "")) ?? [];
      settings.set(name.toUpperCase(), value.replaceAll("%%", "%"));
    }
  }
  return proxySettings(
    settings.get("HTTP_PROXY"),
    settings.get("HTTPS_PROXY"),
    settings.get("NO_PROXY"),
  );
}
