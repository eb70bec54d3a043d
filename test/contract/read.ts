import assert from "node:assert/strict";
import type { DiagnoseRequest } from "../../src/app/diagnose-request.ts";
import {
  diagnoseRegistry,
  type DiagnoseResult,
} from "../../src/app/diagnose.ts";
import type { Outcome } from "../../src/app/failure.ts";
import { text } from "../../src/messages/text.ts";
import type { JourneyResult } from "../../src/model/diagnosis.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import { freeRun, type LocalAzure } from "./local-azure.ts";

export const contosoFile = "test/sandbox/tenants/contoso.json";

/** The cloud of the first tenant. */
export function firstCloud(azure: LocalAzure): DiagnoseRequest["cloud"] {
  return azure.cloud(azure.sandbox.clouds[0]!.name);
}

/** Diagnoses without probes, which have tests of their own. */
export function diagnose(
  azure: LocalAzure,
  registry: string,
  more: Partial<DiagnoseRequest> = {},
): Promise<Outcome<DiagnoseResult>> {
  return diagnoseRegistry(
    { cloud: firstCloud(azure), registry, probes: false, ...more },
    azure.host,
    freeRun(),
  );
}

/** The result of a diagnosis that must succeed. */
export async function resultOf(
  azure: LocalAzure,
  registry: string,
  more: Partial<DiagnoseRequest> = {},
): Promise<DiagnoseResult> {
  const outcome = await diagnose(azure, registry, more);
  assert.ok(outcome.ok, outcome.ok ? "" : sentence(outcome));
  return outcome.value;
}

/** The landscape of a diagnosis that must succeed. */
export async function landscapeOf(
  ...asked: Parameters<typeof resultOf>
): Promise<Landscape> {
  return (await resultOf(...asked)).landscape;
}

/** The first journey of a diagnosis that must succeed. */
export async function firstJourney(
  ...asked: Parameters<typeof resultOf>
): Promise<JourneyResult> {
  const [journey] = (await resultOf(...asked)).diagnosis.journeys;
  assert.ok(journey, "nobody pulls");
  return journey;
}

/** The sentence of a failure, as a user reads it. */
export function sentence(outcome: Outcome<unknown>): string {
  assert.ok(!outcome.ok, "It should have failed.");
  return text(outcome.failure.message, outcome.failure.args);
}

/** Every fact that Azure was asked for, by table and key. */
export function factsOf(
  landscape: Landscape,
): { table: string; key: string; fact: Fact<unknown> }[] {
  const { cloud, caller, consumers, probes, ...rest } = landscape;
  assert.ok(cloud.name && caller.known && consumers.length > 0 && probes);
  return Object.entries(rest).flatMap(([table, entries]) =>
    typeof entries === "object"
      ? Object.entries(entries).map(([key, fact]) => ({
          table,
          key,
          fact: fact as Fact<unknown>,
        }))
      : [],
  );
}

/** The tables that hold a fact which is not known, with the reason: `locks denied`. */
export function gapsOf(landscape: Landscape): string[] {
  const gaps = factsOf(landscape).flatMap(({ table, fact }) =>
    fact.known ? [] : `${table} ${fact.reason}`,
  );
  return [...new Set(gaps)].sort();
}
