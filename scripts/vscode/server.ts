import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { VsCode } from "./install.ts";
import { run } from "./run.ts";

/** Settings that keep a window quiet: no welcome page, no chat, no telemetry, no question of trust. */
const QUIET_WINDOW = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

export interface ServerOptions {
  /** Holds the server's user data, extensions and log; must be new or empty. */
  readonly folder: string;
  /** Packaged extensions (.vsix) to install. */
  readonly packages: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /**
   * Lets the address of a window name an extension under development and tests to run in its extension host.
   * Windows of such a server show no notifications.
   */
  readonly testDriver?: boolean;
}

export interface Server {
  /** For example "http://127.0.0.1:40123". */
  readonly address: string;
  readonly log: string;
  stop(): Promise<void>;
}

/** Starts a VS Code server on loopback with the packages installed, and returns when it answers. */
export async function startServer(
  vscode: VsCode,
  options: ServerOptions,
): Promise<Server> {
  const userData = path.join(options.folder, "user-data");
  const extensions = path.join(options.folder, "extensions");
  await mkdir(extensions, { recursive: true });
  const settings = JSON.stringify(
    { ...QUIET_WINDOW, ...options.settings },
    null,
    2,
  );
  // Its windows are remote ones: settings of scope "machine" are read from the second file only.
  for (const scope of ["User", "Machine"]) {
    const folder = path.join(userData, scope);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), settings);
  }
  const folders = ["--user-data-dir", userData, "--extensions-dir", extensions];
  if (options.packages.length > 0) {
    const install = options.packages.flatMap((file) => [
      "--install-extension",
      file,
    ]);
    await run(vscode.node, [vscode.commandLine, ...folders, ...install]);
  }
  return listen(
    vscode,
    [...folders, "--port", String(options.port ?? 0)],
    options,
  );
}

async function listen(
  vscode: VsCode,
  args: readonly string[],
  options: ServerOptions,
): Promise<Server> {
  const log = path.join(options.folder, "server.log");
  const flags = [
    "--without-connection-token",
    ...(options.testDriver === true ? ["--enable-smoke-test-driver"] : []),
    "--disable-workspace-trust",
  ];
  const consent = ["--accept-server-license-terms", "--disable-telemetry"];
  // A process group of its own, so that its extension hosts can be ended with it.
  const child = spawn(
    vscode.node,
    [vscode.serverMain, "--host", "127.0.0.1", ...flags, ...consent, ...args],
    {
      detached: true,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const logFile = createWriteStream(log);
  child.stderr.pipe(logFile, { end: false });
  child.stdout.pipe(logFile, { end: false });
  const ended = new Promise<void>((resolve) => child.once("close", resolve));
  const port = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const bound = /Extension host agent listening on (\d+)/.exec(output);
      if (bound?.[1] !== undefined) {
        resolve(bound[1]);
      }
    });
    child.once("error", reject);
    void ended.then(() => {
      reject(
        new Error(
          `The VS Code server ended before it listened:\n${output}\nSee ${log}`,
        ),
      );
    });
  });
  return {
    address: `http://127.0.0.1:${port}`,
    log,
    stop: async () => {
      if (
        child.pid !== undefined &&
        child.exitCode === null &&
        child.signalCode === null
      ) {
        process.kill(-child.pid, "SIGTERM");
      }
      await ended;
      logFile.end();
    },
  };
}
