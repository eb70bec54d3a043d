import assert from "node:assert/strict";
import type { Diagnosis } from "../../src/model/diagnosis.ts";
import { contosoChinaFile, contosoFile } from "../sandbox/tenants/contoso.ts";
import {
  readExpectations,
  readNotices,
} from "../sandbox/tenants/expectations.ts";
import { diagnosisOf, nameOf } from "./contoso-journeys.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";

const expectations = readExpectations();
const registries = [...new Set(expectations.map(({ registry }) => registry))];

/** A row of the table of docs/contoso.md, made from a diagnosis. */
interface Row {
  readonly consumer: string;
  readonly image: string | null;
  readonly verdict: string;
  readonly stoppedAt: string | null;
  readonly rules: readonly string[];
  readonly proof: string | null;
}

function rowsOf({ journeys, findings }: Diagnosis): Row[] {
  return journeys.map((journey, index) => ({
    consumer: nameOf(journey),
    image: journey.image,
    verdict: journey.verdict,
    stoppedAt: journey.stoppedAt,
    rules:
      journey.verdict === "unknown"
        ? findings
            .filter(
              (finding) =>
                finding.severity !== "hint" && finding.journeys.includes(index),
            )
            .map(({ rule }) => rule)
        : journey.causes,
    proof: journey.verdict === "unknown" ? null : journey.proof,
  }));
}

/** Findings that stop nothing, as rows of the second table. */
function noticesOf({ journeys, findings }: Diagnosis) {
  return findings
    .filter(({ severity }) => severity !== "error")
    .flatMap(({ rule, severity, journeys: indexes }) =>
      indexes.map((index) => ({
        consumer: nameOf(journeys[index]!),
        severity,
        rule,
      })),
    );
}

function sorted<T>(items: readonly T[]): T[] {
  return items.toSorted((a, b) =>
    JSON.stringify(a).localeCompare(JSON.stringify(b)),
  );
}

describe("Contoso, diagnosed", function () {
  this.timeout(60_000);
  let azure: LocalAzure;

  before(async () => {
    azure = await startLocalAzure([contosoFile, contosoChinaFile]);
  });

  after(() => azure.stop());

  for (const registry of registries) {
    it(`finds in ${registry} exactly what docs/contoso.md says`, async () => {
      const diagnosis = await diagnosisOf(azure, registry);
      const expected = expectations
        .filter((row) => row.registry === registry)
        .map(({ consumer, image, verdict, stoppedAt, rules, proof }) => {
          return { consumer, image, verdict, stoppedAt, rules, proof };
        });
      assert.deepEqual(sorted(rowsOf(diagnosis)), sorted(expected));
      const notices = readNotices()
        .filter((row) => row.registry === registry)
        .map(({ consumer, severity, rule }) => ({ consumer, severity, rule }));
      assert.deepEqual(sorted(noticesOf(diagnosis)), sorted(notices));
    });
  }
});
