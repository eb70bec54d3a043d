import assert from "node:assert/strict";
import { hostname } from "node:os";
import { diagnoseRegistry } from "../../src/app/diagnose.ts";
import type { Diagnosis, JourneyResult } from "../../src/model/diagnosis.ts";
import { freeRun, type LocalAzure } from "./local-azure.ts";

/** The consumer as docs/contoso.md calls it. */
export function nameOf({ consumer }: JourneyResult): string {
  return consumer.name === hostname() ? "machine" : consumer.name;
}

/** The cloud that holds a registry of Contoso. */
export function cloudOf(registry: string): string {
  return registry.includes("china") ? "contoso-china" : "contoso-public";
}

/** A diagnosis with probes, which must succeed. */
export async function diagnosisOf(
  azure: LocalAzure,
  registry: string,
): Promise<Diagnosis> {
  const outcome = await diagnoseRegistry(
    { cloud: azure.cloud(cloudOf(registry)), registry, probes: true },
    azure.host,
    freeRun(),
  );
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value.diagnosis;
}

export function journeyOf(
  diagnosis: Diagnosis,
  consumer: string,
): JourneyResult {
  const journey = diagnosis.journeys.find((each) => nameOf(each) === consumer);
  assert.ok(journey, `nobody called ${consumer} pulls`);
  return journey;
}
