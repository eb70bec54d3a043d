/**
 * Explains a log of 100 MB as the command line does, and prints throughput, largest memory, and the ratio to `grep -E` with the same
 * words on the same file in the same run.
 */
import { execFile } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { explainLog } from "../src/app/explain.ts";
import { prefilterSource } from "../src/engine/explain/prefilter.ts";

const megabyte = 1024 * 1024;
const size = 100 * megabyte;
const failure =
  "Error response from daemon: Head \"https://contosoreg.azurecr.io/v2/app/manifests/v1\": denied: client with IP '203.0.113.7' is not allowed access.\n";

const folder = await mkdtemp(join(tmpdir(), "explain-speed-"));
try {
  const file = join(folder, "large.log");
  await pipeline(Readable.from(await lines()), createWriteStream(file));
  const { size: bytes } = await stat(file);
  const grep = await seconds(() => grepCount(file));
  const own = await seconds(async () => {
    const { matches } = await explainLog(createReadStream(file));
    console.log(`${matches.length} failures, ${matches[0]?.count ?? 0} times`);
  });
  const speed = (took: number): string =>
    `${(bytes / megabyte / took).toFixed(0)} MB/s`;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(`explain ${own.toFixed(2)} s, ${speed(own)}`);
  console.log(`grep -E ${grep.toFixed(2)} s, ${speed(grep)}`);
  console.log(`ratio ${(own / grep).toFixed(1)}`);
  console.log(`largest resident set ${memory.toFixed(0)} MB`);
} finally {
  await rm(folder, { recursive: true });
}

/** What a busy server logs: requests, a failure of its own among each hundred of them, and now and then one of a pull. */
async function lines(): Promise<Generator<string>> {
  const cases = join(import.meta.dirname, "../test/cases/harmless.log");
  const block = (await readFile(cases, "utf8"))
    .split("\n")
    .map((line, index) => `${requests(index)}2026-01-01T00:00:00Z ${line}\n`)
    .join("");
  return repeat(block + failure);
}

function requests(index: number): string {
  const request = `2026-01-01T00:00:00Z INFO  GET /orders/${index} 200 in 12 ms, tenant contoso, trace 4cdb445edee71757b406006f02cf7a73\n`;
  return request.repeat(100);
}

function* repeat(block: string): Generator<string> {
  for (let written = 0; written < size; written += block.length) {
    yield block;
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function grepCount(file: string): Promise<void> {
  const args = ["-E", "-i", "-c", prefilterSource, file];
  return new Promise((resolve, reject) => {
    execFile("grep", args, (error) => {
      if (error) {
        reject(new Error("grep failed", { cause: error }));
      } else {
        resolve();
      }
    });
  });
}
