import assert from "node:assert/strict";
import fc from "fast-check";
import * as planner from "../changes/planner.ts";
import { diagnose } from "../engine/diagnose.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { landscape, type Builder } from "../../test/landscapes/builder.ts";
import { publicIpAddressIdOf } from "../../test/landscapes/ids.ts";
import { acrPull, holding } from "../../test/landscapes/roles.ts";
import { selectedNetworks } from "../../test/landscapes/workload-documents.ts";
import { blocked } from "../../test/reports/landscapes.ts";
import { rules } from "./all.ts";

const addresses = [
  "203.0.113.1",
  "203.0.113.2",
  "203.0.113.17",
  "198.51.100.4",
];
const some = fc.uniqueArray(fc.constantFrom(...addresses), { minLength: 1 });

interface Shape {
  readonly allowed: readonly string[];
  readonly apps: readonly (readonly string[])[];
  readonly clusters: readonly string[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  allowed: fc.uniqueArray(
    fc.constantFrom(...addresses, "203.0.113.0/28", "198.51.100.0/24"),
  ),
  apps: fc.array(some, { maxLength: 3 }),
  clusters: fc.array(fc.constantFrom(...addresses, ""), { maxLength: 2 }),
});

function principalOf(name: string): string {
  return `principal-of-${name}`;
}

function build({ allowed, apps, clusters }: Shape): Landscape {
  const start = landscape()
    .registry({ properties: selectedNetworks(...allowed) })
    .replications("eastus");
  const withApps = apps.reduce((given, list, index): Builder => {
    const name = `web-${index}`;
    return holding(
      given.webApp({
        name,
        identity: { type: "SystemAssigned", principalId: principalOf(name) },
        properties: {
          outboundIpAddresses: list.join(","),
          possibleOutboundIpAddresses: addresses.join(","),
        },
      }),
      principalOf(name),
      { role: acrPull },
    );
  }, start);
  return clusters
    .reduce((given, address, index): Builder => {
      const name = `aks-${index}`;
      return holding(
        (address === "" ? given : given.publicIpAddress(name, address)).cluster(
          {
            name,
            properties: {
              identityProfile: {
                kubeletidentity: { objectId: principalOf(name) },
              },
              networkProfile: {
                outboundType: "loadBalancer",
                loadBalancerProfile: {
                  effectiveOutboundIPs: [{ id: publicIpAddressIdOf(name) }],
                },
              },
            },
          },
        ),
        principalOf(name),
        { role: acrPull },
      );
    }, withApps)
    .build();
}

/** Journeys by index whose verdict differs once the landscape is what the change makes of it. */
function brutePrediction(
  before: Diagnosis,
  changed: Landscape,
): { unblocks: number[]; breaks: number[] } {
  const after = diagnose(changed, rules, planner).journeys;
  const indexes = before.journeys.map((_, index) => index);
  const was = (index: number) => before.journeys[index]?.verdict;
  const is = (index: number) => after[index]?.verdict;
  return {
    unblocks: indexes.filter((i) => was(i) !== "passes" && is(i) === "passes"),
    breaks: indexes.filter((i) => was(i) !== "blocked" && is(i) === "blocked"),
  };
}

/** @returns how many changes let somebody through */
function checkPredictions(now: Landscape): number {
  const diagnosis = diagnose(now, rules, planner);
  for (const { spec, predicted } of diagnosis.changes) {
    assert.deepEqual(
      predicted,
      brutePrediction(diagnosis, planner.predict(now, spec)),
    );
  }
  return diagnosis.changes.filter(
    ({ predicted }) => predicted.unblocks.length > 0,
  ).length;
}

describe("what a change is predicted to do", function () {
  this.timeout(120_000);

  it("is what judging everything again says", () => {
    let unblocking = 0;
    fc.assert(
      fc.property(shape, (given) => {
        unblocking += checkPredictions(build(given));
      }),
      { numRuns: 150 },
    );
    assert.ok(unblocking > 50, `${unblocking} changes let somebody through`);
  });

  it("is that of this machine too, whose probes would meet something else", () => {
    assert.equal(checkPredictions(blocked), 3);
  });
});
