/**
 * Explains logs of 100 MB as the command line does, and prints throughput, and the ratio to `grep -E` with the same words on the
 * same file in the same run: the log of a busy server, and one in which every line is an error. Where `dist/cli.js` was built, it
 * prints the largest memory of that too.
 */
import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { explainLog } from "../src/app/explain.ts";
import { prefilterSource } from "../src/engine/explain/prefilter.ts";
import { publicCloud } from "../src/model/cloud.ts";

const megabyte = 1024 * 1024;
const size = 100 * megabyte;
const cli = join(import.meta.dirname, "../dist/cli.js");
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), "explain-speed-"));
try {
  await measure("busy server", busyServer(await harmlessLines()));
  await measure("errors alone", errorsAlone());
} finally {
  await rm(folder, { recursive: true });
}

async function measure(name: string, lines: Iterable<string>): Promise<void> {
  const file = join(folder, "large.log");
  await pipeline(Readable.from(untilLarge(lines)), createWriteStream(file));
  const { size: bytes } = await stat(file);
  const grep = await seconds(() =>
    run("grep", ["-E", "-i", "-c", prefilterSource(), file]),
  );
  const own = await seconds(() => explainLog(createReadStream(file)));
  const speed = (took: number): string =>
    `${took.toFixed(2)} s, ${(bytes / megabyte / took).toFixed(0)} MB/s`;
  console.log(`${name}: explain ${speed(own)}`);
  console.log(`${name}: grep -E ${speed(grep)}`);
  console.log(`${name}: ratio ${(own / grep).toFixed(1)}`);
  if (existsSync(cli)) {
    console.log(`${name}: dist/cli.js took ${await memoryOf(file)} MB at most`);
  }
}

/** What a busy server logs: requests, a failure of its own among each hundred of them, and now and then one of a pull. */
function* busyServer(harmless: readonly string[]): Generator<string> {
  for (;;) {
    for (const [index, line] of harmless.entries()) {
      const request = `2026-01-01T00:00:00Z INFO  GET /orders/${index} 200 in 12 ms, tenant contoso, trace 4cdb445edee71757b406006f02cf7a73\n`;
      yield `${request.repeat(100)}2026-01-01T00:00:00Z ${line}\n`;
    }
    yield denied(0);
  }
}

/** Refused pulls, each with a time and an address of its own. */
function* errorsAlone(): Generator<string> {
  for (let index = 0; ; index += 1) {
    yield denied(index);
  }
}

function denied(index: number): string {
  const time = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  return `${time} Error response from daemon: Head "https://contosoreg.${publicCloud.registrySuffix}/v2/app/manifests/v${index % 50}": denied: client with IP '203.0.113.${index % 250}' is not allowed access.\n`;
}

async function harmlessLines(): Promise<string[]> {
  const cases = join(import.meta.dirname, "../test/cases/harmless.log");
  return (await readFile(cases, "utf8")).split("\n");
}

function* untilLarge(lines: Iterable<string>): Generator<string> {
  let written = 0;
  for (const line of lines) {
    if (written >= size) {
      return;
    }
    written += line.length;
    yield line;
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The largest resident set of the built command while it explains the file, in MB. */
async function memoryOf(file: string): Promise<string> {
  const atExit =
    'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const { stderr } = await run(process.execPath, [
    "--import",
    atExit,
    cli,
    "explain",
    file,
  ]);
  return (Number(stderr.trim()) / 1024).toFixed(0);
}
