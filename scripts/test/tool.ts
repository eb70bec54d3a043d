import { spawn } from "node:child_process";
import { failure, type Outcome } from "./outcome.ts";

/** Runs one of the package's scripts, for example `lint`, as one test; its output goes to the terminal. */
export async function runTool(script: string): Promise<Outcome> {
  const code = await runInTerminal("npm", ["run", "--silent", script]);
  return code === 0 ? { passed: 1, failed: [], skipped: [] } : failure(script);
}

/** Runs a program on this terminal and returns its exit code, or null when it was killed. */
export function runInTerminal(
  command: string,
  args: readonly string[],
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { stdio: "inherit" })
      .on("error", reject)
      .on("close", resolve);
  });
}
