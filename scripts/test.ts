import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { stages, type SuiteStage } from "./test-stages.ts";

/**
 * `npm test`: runs every stage and counts what really ran. `npm test -- unit ui` runs only the stages named. The last line
 * is `N passed, N failed`; a failure anywhere makes the exit code 1.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Titles of the tests that were skipped; a title says why. */
  readonly skipped: readonly string[];
}

const reports = "out/tests";

/** What mocha's JSON reporter writes. */
interface MochaReport {
  readonly stats: { readonly passes: number; readonly failures: number };
  readonly pending: readonly { readonly fullTitle: string }[];
  readonly failures: readonly {
    readonly fullTitle: string;
    readonly err: { readonly message?: string; readonly stack?: string };
  }[];
}

const wanted = process.argv.slice(2);
const chosen = stages.filter(
  ({ name }) => wanted.length === 0 || wanted.includes(name),
);
if (chosen.length === 0) {
  const names = stages.map(({ name }) => name).join(", ");
  throw new Error(`There is no such stage. Stages: ${names}.`);
}
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const counts: Count[] = [];
for (const stage of chosen) {
  const began = Date.now();
  const count =
    "script" in stage ? await runScript(stage.script) : await runSuite(stage);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${stage.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped.length} skipped (${seconds} s)`,
  );
  counts.push(count);
}
for (const title of counts.flatMap(({ skipped }) => skipped)) {
  console.log(`skipped: ${title}`);
}
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runScript(script: string): Promise<Count> {
  const { code, output } = await run("npm", ["run", "--silent", script]);
  if (code !== 0) {
    console.log(output);
  }
  return code === 0
    ? { passed: 1, failed: 0, skipped: [] }
    : { passed: 0, failed: 1, skipped: [] };
}

async function runSuite({ name, files, host }: SuiteStage): Promise<Count> {
  const report = join(reports, `${name.replaceAll(" ", "-")}.json`);
  const { code, output } =
    host === "node"
      ? await run("npx", [
          "mocha",
          "--no-config",
          "--forbid-only",
          "--timeout",
          "60000",
          "--node-option",
          "import=tsx",
          "--reporter",
          "json",
          "--reporter-option",
          `output=${report}`,
          ...files,
        ])
      : await run("npx", ["tsx", "scripts/host-tests.ts", report]);
  if (host === "vscode") {
    // They print what they measured.
    console.log(output.trim());
  }
  const result = await readReport(report);
  if (result === undefined) {
    console.log(output);
    console.log(`${name} ended with ${code} before its tests were counted.`);
    return { passed: 0, failed: 1, skipped: [] };
  }
  for (const { fullTitle, err } of result.failures) {
    console.log(`\nFAILED ${fullTitle}\n${err.stack ?? err.message ?? ""}\n`);
  }
  const { passes, failures } = result.stats;
  // A run that broke off after its last test fails as well, though no test did.
  const broken = code !== 0 && failures === 0 ? 1 : 0;
  if (broken > 0 || passes + failures === 0) {
    console.log(output);
  }
  return {
    passed: passes,
    failed: failures + (passes + failures === 0 ? 1 : broken),
    skipped: result.pending.map(({ fullTitle }) => `${name}: ${fullTitle}`),
  };
}

async function readReport(path: string): Promise<MochaReport | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as MochaReport;
  } catch {
    return undefined;
  }
}

function run(
  command: string,
  words: readonly string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({
        code: code ?? 1,
        output: Buffer.concat(chunks).toString("utf8"),
      });
    });
  });
}
