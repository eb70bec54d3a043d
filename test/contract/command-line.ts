import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxOptions } from "../sandbox/start.ts";
import {
  startSandbox,
  type Sandbox,
  type SandboxCloud,
} from "../sandbox/start.ts";
import { builtCli } from "./built-cli.ts";

/** What a command said, and how it ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** A local Azure, and the built command in an environment that knows nothing else. */
export interface CommandLine {
  readonly sandbox: Sandbox;
  /** For the files of a test, and the state of the command. */
  readonly folder: string;
  /** Runs the command as one user of the first cloud, which it is pointed at. */
  run(words: readonly string[], more?: RunOptions): Promise<Ended>;
  start(words: readonly string[], more?: RunOptions): Running;
  /** Writes a cloud file: the first cloud's, but for these settings. Returns its path, for `--cloud`. */
  writeCloudFile(settings: object): Promise<string>;
  stop(): Promise<void>;
}

export interface RunOptions {
  /** Who is signed in: user principal name, or null for nobody. The first user when left out. */
  readonly user?: string | null;
  /** Name of the cloud; null gives no `--cloud`. The first one when left out. */
  readonly cloud?: string | null;
  readonly environment?: Readonly<Record<string, string>>;
}

export async function startCommandLine(
  tenants: SandboxOptions["tenants"],
): Promise<CommandLine> {
  const folder = await mkdtemp(join(tmpdir(), "acr-doctor-cli-"));
  const sandbox = await startSandbox({ tenants, folder });
  const script = await builtCli();

  function start(
    words: readonly string[],
    { user, cloud, environment = {} }: RunOptions = {},
  ): Running {
    const at = sandbox.clouds.find(({ name }) => name === cloud);
    const place = at ?? sandbox.clouds[0]!;
    const child = spawn(
      process.execPath,
      [script, ...words, ...(cloud === null ? [] : ["--cloud", place.file])],
      {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          // No docker of the machine that runs the tests: what it does is not Contoso's.
          PATH: folder,
          HOME: folder,
          XDG_STATE_HOME: join(folder, "state"),
          NODE_EXTRA_CA_CERTS: sandbox.caFile,
          AZURE_TOKEN_CREDENTIALS: "EnvironmentCredential",
          ...signIn(place, user),
          ...environment,
        },
      },
    );
    return { child, ended: endOf(child) };
  }

  return {
    sandbox,
    folder,
    start,
    run: (words, more) => start(words, more).ended,
    writeCloudFile: async (more) => {
      const file = join(folder, "cloud-of-its-own.json");
      const { settings } = sandbox.clouds[0]!;
      await writeFile(file, JSON.stringify({ ...settings, ...more }));
      return file;
    },
    stop: async () => {
      await sandbox.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function signIn(
  { tenantId, users }: SandboxCloud,
  name: string | null | undefined,
): Record<string, string> {
  const user = users.find(
    ({ userPrincipalName }) => name === undefined || userPrincipalName === name,
  );
  return user === undefined
    ? {}
    : {
        AZURE_TENANT_ID: tenantId,
        AZURE_CLIENT_ID: user.id,
        AZURE_CLIENT_SECRET: user.secret,
      };
}

function endOf(child: ChildProcess): Promise<Ended> {
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8");
    child[name]?.on("data", (chunk: string) => (texts[name] += chunk));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => {
      resolve({ exitCode, ...texts });
    });
  });
}
