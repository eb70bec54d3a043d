import type { Registry } from "../../../model/arm.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { publicGate, type GateVerdict } from "../../public-gate.ts";
import type { EgressAddress } from "../egress/public-address.ts";
import { registryFacts } from "../registry.ts";
import type { SourceSubnet } from "../route/source-network.ts";

/** What the registry's public endpoint says to all of a consumer's sources together. */
export interface Admission {
  readonly admitted: boolean;
  readonly reason: GateVerdict["reason"];
  /** Of how many addresses it was asked; 0 when the gate does not look at them, or there are none. */
  readonly total: number;
  readonly refused: readonly EgressAddress[];
  /** Subnets whose name the registry sees instead of an address, and does not let in. */
  readonly refusedSubnets: readonly SourceSubnet[];
}

/** An admission for which no address and no subnet was looked at. */
export function admissionOfAnybody(
  admitted: boolean,
  reason: GateVerdict["reason"],
): Admission {
  return { admitted, reason, total: 0, refused: [], refusedSubnets: [] };
}

/** An answer of the gate that rests on the registry's properties, and on none of a consumer's own addresses. */
export function admissionByGate(
  registry: Located<Registry>,
  { verdict, reason }: GateVerdict,
): Located<Admission> {
  return drawnFrom(
    registry,
    admissionOfAnybody(verdict === "allow", reason),
    "properties",
  );
}

/** Each of a consumer's public addresses must be let in. */
export function admissionOfAddresses(
  context: JourneyContext,
  egress: Located<readonly EgressAddress[]>,
): Located<Admission> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) =>
    whenKnown(egress, (addresses): Located<Admission> => {
      const verdicts = addresses.map((egressAddress) => ({
        egressAddress,
        ...publicGate(document, [], { address: egressAddress.address }),
      }));
      const refused = verdicts.flatMap(({ verdict, egressAddress }) =>
        verdict === "deny" ? [egressAddress] : [],
      );
      const total = addresses.length;
      if (refused.length > 0 || total === 0) {
        const admission = admissionOfAnybody(false, "default-deny");
        return drawnFrom(egress, { ...admission, total, refused });
      }
      return verdicts.some(({ verdict }) => verdict === "unknown")
        ? silent(rulesOf(registry), "ip-rule-malformed")
        : drawnFrom(egress, { ...admissionOfAnybody(true, "ip-rule"), total });
    }),
  );
}

function rulesOf(registry: Located<Registry>): Located<Registry> {
  return whenKnown(registry, (document) =>
    drawnFrom(registry, document, "properties", "networkRuleSet", "ipRules"),
  );
}
