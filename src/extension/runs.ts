import * as vscode from "vscode";
import type { Diagnosis, JourneyResult } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import type { RegistryDocument } from "../report/registry-document.ts";
import type { ReportView } from "../report/view.ts";
import type { Target } from "./target.ts";

/** Facts of Azure older than this are marked as out of date. */
const staleAfterMs = 10 * 60 * 1000;

export interface VerifiedRepair {
  readonly title: string;
  readonly before: ReportView;
  /** Whether every pull that was to be let through works now. */
  readonly verified: boolean;
}

/** One finished diagnosis and what is shown of it. */
export interface Run {
  readonly key: string;
  readonly target: Target;
  readonly landscape: Landscape;
  readonly diagnosis: Diagnosis;
  readonly view: ReportView;
  readonly document: RegistryDocument;
  /** The repair that this run verifies, with the report before it. */
  readonly repair?: VerifiedRepair;
}

/** The last run of each registry. */
export interface Runs {
  readonly onDidChange: vscode.Event<string>;
  get(key: string): Run | undefined;
  all(): readonly Run[];
  put(run: Run): void;
  /** Says that Azure was changed after the run of that key. */
  outdate(key: string): void;
  isStale(run: Run): boolean;
  dispose(): void;
}

/** Names a registry in a cloud: part of its document's address, and the key of its last run. */
export function runKey(cloud: string, loginServer: string): string {
  const [name = loginServer] = loginServer.toLowerCase().split(".", 1);
  return `${cloud}/${name}`;
}

/** The journeys of one consumer. */
export function journeysOfConsumer(
  run: Run,
  consumerId: string,
): JourneyResult[] {
  return run.diagnosis.journeys.filter(
    ({ consumer }) => consumer.id.toLowerCase() === consumerId.toLowerCase(),
  );
}

export function createRuns(): Runs {
  const runs = new Map<string, Run>();
  const outdated = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const changed = new vscode.EventEmitter<string>();
  return {
    onDidChange: changed.event,
    get: (key) => runs.get(key),
    all: () => [...runs.values()],
    put: (run) => {
      runs.set(run.key, run);
      outdated.delete(run.key);
      clearTimeout(timers.get(run.key));
      timers.set(
        run.key,
        setTimeout(() => {
          changed.fire(run.key);
        }, staleAfterMs),
      );
      changed.fire(run.key);
    },
    outdate: (key) => {
      if (runs.has(key)) {
        outdated.add(key);
        changed.fire(key);
      }
    },
    isStale: (run) =>
      outdated.has(run.key) ||
      Date.now() - Date.parse(run.diagnosis.at) >= staleAfterMs,
    dispose: () => {
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
      changed.dispose();
    },
  };
}
