import { evidenceAt } from "../../engine/located.ts";
import { factOf } from "../../model/fact.ts";
import type { Registry } from "../../model/arm.ts";
import type { Landscape } from "../../model/landscape.ts";
import { pointer } from "../../model/pointer.ts";
import type { Evidence } from "../../model/verdict.ts";
import { existing } from "../existing-evidence.ts";

/** How many IP rules a registry has. */
export function ruleCount({ properties }: Registry): number {
  return properties.networkRuleSet?.ipRules?.length ?? 0;
}

/** The list of IP rules as evidence; the whole rule set where it holds no list, nothing when the registry was not read. */
export function ruleEvidence(landscape: Landscape): Evidence[] {
  const { registries, registryId } = landscape;
  const fact = factOf(registries, registryId);
  const set = pointer(
    "registries",
    registryId,
    "value",
    "properties",
    "networkRuleSet",
  );
  const hasList = fact.known && fact.value.properties.networkRuleSet?.ipRules;
  return existing(
    landscape,
    evidenceAt(landscape, hasList ? `${set}/ipRules` : set),
  );
}
