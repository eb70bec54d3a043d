import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";

/**
 * The path of the first program of that name in PATH. What PATH names relative to the current folder is passed over: a
 * workspace must not bring a program of its own.
 */
export async function findProgram(
  name: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const path = environment["PATH"] ?? environment["Path"] ?? "";
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const candidate = join(folder, file);
    if (await isProgram(candidate)) {
      return candidate;
    }
  }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** How a program ended; `stopped` when it did not end in time. */
export interface Ended {
  readonly end: "success" | "failure" | "stopped";
  readonly stdout: string;
  readonly stderr: string;
}

/** What docker tells of a daemon with hundreds of plug-ins and warnings is far below this. */
const longestOutput = 1_000_000;

/**
 * Runs a program without a shell. When the signal aborts, or this process ends, it is killed, and nobody waits for what it
 * had started itself.
 */
export function runProgram(
  path: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Ended> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve({ end: "stopped", stdout: "", stderr: "" });
    };
    signal.addEventListener("abort", stop, { once: true });
    const child = execFile(
      path,
      words,
      {
        env: environment,
        maxBuffer: longestOutput,
        windowsHide: true,
        signal,
        killSignal: "SIGKILL",
      },
      (error, stdout, stderr) => {
        signal.removeEventListener("abort", stop);
        process.removeListener("exit", kill);
        const failure = signal.aborted ? "stopped" : "failure";
        resolve({ end: error ? failure : "success", stdout, stderr });
      },
    );
    const kill = (): void => {
      child.kill("SIGKILL");
    };
    // Before the process kills itself.
    process.prependOnceListener("exit", kill);
    child.stdin?.end();
  });
}
