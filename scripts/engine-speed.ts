/**
 * Judges one registry with 1,000 to 100,000 consumers by every rule, and prints how the time grows, which rules take most of it, and the
 * memory that a landscape of 10,000 consumers needs with its diagnosis. Each size runs in a process of its own.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as planner from "../src/changes/planner.ts";
import { diagnose } from "../src/engine/diagnose.ts";
import type { Rule } from "../src/engine/rule.ts";
import { rules } from "../src/rules/all.ts";
import { crowd } from "../test/landscapes/crowd.ts";

interface Measured {
  readonly journeys: number;
  /** Of the processor: other work on the machine does not count. */
  readonly seconds: number;
  /** Resident, in MB, of the whole process. */
  readonly memory: number;
  /** Time in seconds by rule id; a fact that several rules use counts for the rule that asks first. */
  readonly rules: readonly (readonly [id: string, seconds: number])[];
}

const sizes = [1_000, 10_000, 100_000];
const [size] = process.argv.slice(2);

if (size === undefined) {
  await compare();
} else {
  console.log(JSON.stringify(measure(Number(size))));
}

async function compare(): Promise<void> {
  const results: Measured[] = [];
  for (const each of sizes) {
    const result = await measureApart(each);
    const perJourney = (result.seconds / result.journeys) * 1e6;
    console.log(
      `${result.journeys} journeys, ${rules.length} rules: ${result.seconds.toFixed(2)} s, ${perJourney.toFixed(0)} µs a journey, ${result.memory.toFixed(0)} MB`,
    );
    results.push(result);
  }
  const [, middle, last] = results;
  if (middle && last) {
    const slope =
      Math.log(last.seconds / middle.seconds) /
      Math.log(last.journeys / middle.journeys);
    console.log(
      `Growth from ${middle.journeys} to ${last.journeys}: exponent ${slope.toFixed(2)} (1 is linear)`,
    );
    console.log(`The ten slowest rules of ${middle.journeys} journeys:`);
    for (const [id, seconds] of middle.rules.slice(0, 10)) {
      console.log(`  ${(seconds * 1000).toFixed(0).padStart(6)} ms  ${id}`);
    }
  }
}

/** Up to 10,000 consumers get no more than this: without a limit Node lets garbage lie about. */
function heapMegabytes(consumers: number): number {
  return consumers <= 10_000 ? 192 : 12_288;
}

async function measureApart(consumers: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      `--max-old-space-size=${heapMegabytes(consumers)}`,
      "--import=tsx",
      import.meta.filename,
      String(consumers),
    ],
    { maxBuffer: 1 << 20 },
  );
  return JSON.parse(stdout) as Measured;
}

function measure(consumers: number): Measured {
  const landscape = crowd(consumers);
  const took = new Map<string, number>();
  const timed = rules.map((rule): Rule => ({
    ...rule,
    judge: (judge) => {
      const began = performance.now();
      try {
        return rule.judge(judge);
      } finally {
        const seconds = (performance.now() - began) / 1000;
        took.set(rule.id, (took.get(rule.id) ?? 0) + seconds);
      }
    },
  }));
  const began = process.cpuUsage();
  const { journeys } = diagnose(landscape, timed, planner);
  const { user, system } = process.cpuUsage(began);
  return {
    journeys: journeys.length,
    seconds: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
    rules: [...took].sort(([, a], [, b]) => b - a),
  };
}
