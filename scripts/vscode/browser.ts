import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { cachedFolder } from "./cached-folder.ts";
import { run } from "./run.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const INSTALLED_BROWSERS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

interface Program {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Starts a Chromium: the one of the npm package on Linux x64, else one that is installed. */
export async function launchBrowser(
  cache: string,
  say: (line: string) => void,
): Promise<Browser> {
  const { executablePath, env } = await findBrowser(cache, say);
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, ...env },
  });
}

async function findBrowser(
  cache: string,
  say: (line: string) => void,
): Promise<Program> {
  const reasons: string[] = [];
  const candidates = [
    () => packagedBrowser(cache, say),
    ...INSTALLED_BROWSERS.map((name) => () => installedBrowser(name)),
  ];
  for (const candidate of candidates) {
    try {
      return await candidate();
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `No browser can be started. Install Chromium or Chrome. What was tried:\n${reasons.join("\n")}`,
  );
}

async function installedBrowser(name: string): Promise<Program> {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const executablePath = folders
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
  if (executablePath === undefined) {
    throw new Error(`${name}: not on PATH`);
  }
  await run(executablePath, ["--version"]);
  return { executablePath, env: {} };
}

/** Where the machine lacks NSS libraries or fonts, those of the package are used. */
async function packagedBrowser(
  cache: string,
  say: (line: string) => void,
): Promise<Program> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("@sparticuz/chromium: only for Linux x64");
  }
  const folder = await cachedFolder(
    path.join(cache, "chromium-147.0.0"),
    (partial) => unpackBrowser(partial, say),
  );
  const executablePath = path.join(folder, "chromium");
  const fonts = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_FILE: path.join(folder, "fonts.conf") };
  const packagedLibraries = { LD_LIBRARY_PATH: path.join(folder, "lib") };
  try {
    await run(executablePath, ["--version"]);
    return { executablePath, env: fonts };
  } catch {
    await run(executablePath, ["--version"], {
      env: { ...process.env, ...packagedLibraries },
    });
    return { executablePath, env: { ...fonts, ...packagedLibraries } };
  }
}

async function unpackBrowser(
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  say(
    "Unpacking the browser (once, 220 MB, from the npm package @sparticuz/chromium)",
  );
  const packageFolder = path.dirname(
    fileURLToPath(import.meta.resolve("@sparticuz/chromium")),
  );
  const packed = path.join(packageFolder, "..", "..", "bin");
  await decompress(
    path.join(packed, "chromium.br"),
    path.join(folder, "chromium"),
  );
  for (const archive of ["al2023.tar", "fonts.tar", "swiftshader.tar"]) {
    const tar = path.join(folder, archive);
    await decompress(path.join(packed, `${archive}.br`), tar);
    await run("tar", ["-x", "-f", tar, "-C", folder]);
    await rm(tar);
  }
  await writeFile(
    path.join(folder, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`,
  );
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(
    createReadStream(from),
    createBrotliDecompress(),
    createWriteStream(to, { mode: 0o755 }),
  );
}
