import { setTimeout as sleep } from "node:timers/promises";
import type { Change } from "../model/change.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { valueOf } from "../model/fact.ts";
import { diagnoseRegistry, type DiagnoseResult } from "./diagnose.ts";
import { failed, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { newJournalId, writeEntry, type JournalEntry } from "./journal.ts";
import {
  allowOnRegistry,
  previewRules,
  type Place,
  type RulesPreview,
} from "./write-rules.ts";

/** A change of a diagnosis that was made before. */
export interface RepairRequest {
  readonly landscape: Landscape;
  readonly diagnosis: Diagnosis;
  readonly changeId: string;
  /** Default: the tenant of the account that the diagnosis was made with. */
  readonly tenantId?: string;
  /** Whether the verification probes from this machine. */
  readonly probes: boolean;
}

export interface Preview extends RulesPreview {
  readonly change: Change;
}

export interface Repaired {
  readonly entry: JournalEntry;
  /** A diagnosis from facts read after the change. */
  readonly after: DiagnoseResult;
  /** Whether every journey that was to be let through passes now. */
  readonly verified: boolean;
}

/** What the change would do, on what stands in Azure now. Nothing is written. */
export async function previewChange(
  request: RepairRequest,
  host: Host,
  run: Run,
): Promise<Outcome<Preview>> {
  const change = changeOf(request);
  if (!change) {
    return failed("failure.change-unknown", { change: request.changeId });
  }
  const preview = await previewRules(placeOf(request), change.spec, host, run);
  return preview.ok
    ? { ok: true, value: { ...preview.value, change } }
    : preview;
}

/**
 * Makes the change and verifies it. The journal is written before anything is sent; whatever happens afterwards, the next
 * start finds the entry. An abort ends the waiting, never the write that was already sent.
 */
export async function applyChange(
  request: RepairRequest,
  host: Host,
  run: Run,
): Promise<Outcome<Repaired>> {
  const change = changeOf(request);
  if (!change) {
    return failed("failure.change-unknown", { change: request.changeId });
  }
  const obstacle = change.obstacles.find(({ certain }) => certain);
  if (obstacle) {
    return failed(obstacle.message, obstacle.args);
  }
  if (change.permission.held === "no") {
    return failed("failure.no-right", { ...change.permission });
  }
  const journal: JournalEntry[] = [];
  const written = await allowOnRegistry(
    placeOf(request),
    change.spec,
    host,
    run,
    async ({ before, touched }) => {
      const entry = newEntry(request, change, before, touched);
      await writeEntry(host.stateFolder, entry);
      journal.push(entry);
    },
  );
  const [begun] = journal;
  if (!written.ok) {
    return written;
  }
  if (!begun) {
    return failed("failure.nothing-to-change", { change: request.changeId });
  }
  const entry: JournalEntry = { ...begun, state: "applied" };
  await writeEntry(host.stateFolder, entry);
  const verified = await verify(request, change, host, run);
  return verified.ok
    ? { ok: true, value: { entry, ...verified.value } }
    : failed("failure.made-not-verified", { entry: entry.id }, "retry");
}

function changeOf({ diagnosis, changeId }: RepairRequest): Change | undefined {
  return diagnosis.changes.find(({ id }) => id === changeId);
}

function placeOf({ diagnosis, landscape, tenantId }: RepairRequest): Place {
  const tenant = tenantId ?? valueOf(landscape.caller)?.tenantId;
  return {
    cloud: diagnosis.cloud,
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  };
}

function newEntry(
  request: RepairRequest,
  { spec }: Change,
  before: unknown,
  added: readonly string[],
): JournalEntry {
  const now = new Date();
  return {
    schema: "acr-doctor/journal/1",
    id: newJournalId(now),
    at: now.toISOString(),
    state: "begun",
    ...placeOf(request),
    loginServer: request.diagnosis.registry.loginServer,
    spec,
    before,
    added,
  };
}

/** A network rule takes effect within "a few minutes" (documentation); no figure is published. */
const longestPropagationMs = 10 * 60_000;

const longestPauseMs = 30_000;

/**
 * Reads Azure afresh and judges again, until what was predicted has come true. What this machine's probes meet lags behind
 * the configuration, so that is asked again with growing pauses.
 */
async function verify(
  request: RepairRequest,
  change: Change,
  host: Host,
  run: Run,
): Promise<Outcome<{ after: DiagnoseResult; verified: boolean }>> {
  const began = Date.now();
  let pause = 2000;
  for (;;) {
    const after = await diagnoseAgain(request, host, run);
    if (!after.ok) {
      return after;
    }
    const verified = cameTrue(request, change, after.value.diagnosis);
    const waited = Date.now() - began;
    if (verified || waited + pause > longestPropagationMs) {
      return { ok: true, value: { after: after.value, verified } };
    }
    run.progress({
      message: "progress.propagation",
      args: { seconds: Math.round(waited / 1000) },
      done: waited,
      total: longestPropagationMs,
    });
    try {
      await sleep(pause, undefined, { signal: run.signal });
    } catch {
      return { ok: true, value: { after: after.value, verified } };
    }
    pause = Math.min(pause * 2, longestPauseMs);
  }
}

function diagnoseAgain(
  { diagnosis, probes, tenantId }: RepairRequest,
  host: Host,
  run: Run,
): Promise<Outcome<DiagnoseResult>> {
  return diagnoseRegistry(
    {
      cloud: diagnosis.cloud,
      registry: diagnosis.registry.id,
      probes,
      ...(tenantId === undefined ? {} : { tenantId }),
    },
    host,
    run,
  );
}

/** Whether the journeys that were to be let through pass, found again by consumer and image. */
function cameTrue(
  { diagnosis }: RepairRequest,
  { predicted, id }: Change,
  after: Diagnosis,
): boolean {
  const expected = predicted.unblocks.map((index) => diagnosis.journeys[index]);
  return (
    !after.changes.some((change) => change.id === id) &&
    expected.every((before) =>
      after.journeys.some(
        ({ consumer, image, verdict }) =>
          consumer.id === before?.consumer.id &&
          image === before.image &&
          verdict === "passes",
      ),
    )
  );
}
