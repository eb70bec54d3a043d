import { readFile } from "node:fs/promises";
import { failure, type Outcome } from "./outcome.ts";

interface Test {
  readonly fullTitle: string;
}

/** The part of mocha's JSON report that is counted. */
interface Results {
  readonly passes: readonly Test[];
  readonly failures: readonly Test[];
  readonly pending: readonly Test[];
}

/** Counts what mocha wrote to `file`. A run that wrote nothing, or ran nothing, failed. */
export async function readResults(
  stage: string,
  file: string,
): Promise<Outcome> {
  const json = await readFile(file, "utf8").catch(() => undefined);
  if (json === undefined) {
    return failure(`${stage}: ended without results`);
  }
  const { passes, failures, pending } = JSON.parse(json) as Results;
  if (passes.length + failures.length + pending.length === 0) {
    return failure(`${stage}: no tests found`);
  }
  return {
    passed: passes.length,
    failed: failures.map(({ fullTitle }) => fullTitle),
    skipped: pending.map(({ fullTitle }) => fullTitle),
  };
}
