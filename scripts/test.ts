import { readdirSync } from "node:fs";
import path from "node:path";
import { runHost } from "./test/host.ts";
import { runMocha } from "./test/mocha.ts";
import { failure, type Outcome } from "./test/outcome.ts";
import { testFiles } from "./test/test-files.ts";
import { runTool } from "./test/tool.ts";

interface Stage {
  readonly name: string;
  run(): Promise<Outcome>;
}

const UI_TIMEOUT_MS = 180_000;
const TOOLS = ["lint", "typecheck", "format:check", "layers", "dead-code"];
/** They need the package and a VS Code; all other folders of `test` run in plain Node. */
const IN_VSCODE = ["host", "ui"];

function stages(): Stage[] {
  const folders = readdirSync("test")
    .filter((name) => !IN_VSCODE.includes(name))
    .map((name) => ({ name, files: testFiles(path.join("test", name)) }))
    .filter(({ files }) => files.length > 0);
  return [
    ...TOOLS.map((name) => ({ name, run: () => runTool(name) })),
    { name: "unit", run: () => runMocha("unit", testFiles("src")) },
    ...folders.map(({ name, files }) => ({
      name,
      run: () => runMocha(name, files),
    })),
    { name: "build", run: () => runTool("build") },
    { name: "package", run: () => runTool("package") },
    { name: "host", run: () => runHost("host", testFiles("test/host")) },
    {
      name: "ui",
      run: () => runMocha("ui", testFiles("test/ui"), UI_TIMEOUT_MS),
    },
  ];
}

/** Names on the command line choose stages; without any, all run. */
async function main(wanted: readonly string[]): Promise<void> {
  process.chdir(path.join(import.meta.dirname, ".."));
  const all = stages();
  const unknown = wanted.filter(
    (name) => !all.some((stage) => stage.name === name),
  );
  if (unknown.length > 0) {
    throw new Error(
      `No stage is called ${unknown.join(", ")}. There are: ${all.map(({ name }) => name).join(", ")}`,
    );
  }
  const chosen = all.filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name),
  );
  const outcomes: Outcome[] = [];
  for (const stage of chosen) {
    console.log(`\n== ${stage.name}`);
    const outcome = await stage.run().catch((error: unknown) => {
      console.error(error);
      return failure(`${stage.name}: could not run`);
    });
    outcomes.push(outcome);
    console.log(`== ${stage.name}: ${count(outcome)}`);
  }
  summarize(outcomes);
}

function count({ passed, failed, skipped }: Outcome): string {
  const counts = `${passed} passed, ${failed.length} failed`;
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`;
}

function summarize(outcomes: readonly Outcome[]): void {
  const total: Outcome = {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
  console.log();
  for (const title of total.failed) {
    console.log(`failed: ${title}`);
  }
  for (const title of total.skipped) {
    console.log(`skipped: ${title}`);
  }
  console.log(`${total.passed} passed, ${total.failed.length} failed`);
  process.exitCode = total.failed.length === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
