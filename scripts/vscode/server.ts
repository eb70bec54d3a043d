import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import path from "node:path";
import type { VsCode } from "./install.ts";
import { run } from "./run.ts";
import { createUser } from "./user-data.ts";

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
  const user = await createUser(options.folder, options.settings ?? {});
  if (options.packages.length > 0) {
    const install = options.packages.flatMap((file) => [
      "--install-extension",
      file,
    ]);
    await run(vscode.node, [vscode.commandLine, ...user, ...install]);
  }
  return listen(
    vscode,
    [...user, "--port", String(options.port ?? 0)],
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
  const child = spawn(
    vscode.node,
    [vscode.serverMain, "--host", "127.0.0.1", ...flags, ...consent, ...args],
    {
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
      child.kill("SIGTERM");
      await ended;
      logFile.end();
    },
  };
}
