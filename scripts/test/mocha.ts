import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { readResults } from "./mocha-results.ts";
import { failure, type Outcome } from "./outcome.ts";
import { runInTerminal } from "./tool.ts";

const RESULTS = path.join("out", "tests");

/** A new, empty place for the JSON results of a stage. */
export async function resultsFile(stage: string): Promise<string> {
  await mkdir(RESULTS, { recursive: true });
  const file = path.join(RESULTS, `${stage}.json`);
  await rm(file, { force: true });
  return file;
}

/** Runs test files with mocha in a process of its own. */
export async function runMocha(
  stage: string,
  files: readonly string[],
  timeoutMs = 60_000,
): Promise<Outcome> {
  const output = await resultsFile(stage);
  const code = await runInTerminal(process.execPath, [
    "--import=tsx",
    path.join("node_modules", "mocha", "bin", "mocha.js"),
    "--no-config",
    "--forbid-only",
    `--timeout=${timeoutMs}`,
    `--reporter=${path.join("scripts", "test", "reporter.ts")}`,
    `--reporter-option=output=${output}`,
    ...files,
  ]);
  const outcome = await readResults(stage, output);
  return code !== 0 && outcome.failed.length === 0
    ? failure(`${stage}: mocha ended with ${String(code)}`)
    : outcome;
}
