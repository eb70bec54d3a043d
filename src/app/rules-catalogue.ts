import { rules } from "../rules/all.ts";

/** What `acr-doctor rules` prints. */
export interface RulesCatalogue {
  readonly schema: "acr-doctor/rules/1";
  readonly rules: readonly CatalogueEntry[];
}

export interface CatalogueEntry {
  readonly id: string;
  readonly hop: string | null;
  readonly severity: string;
  readonly needs: readonly string[];
  readonly repairs: readonly string[];
}

export function rulesCatalogue(): RulesCatalogue {
  return {
    schema: "acr-doctor/rules/1",
    rules: rules.map(({ id, hop, severity, needs, repairs }) => ({
      id,
      hop,
      severity,
      needs,
      repairs,
    })),
  };
}
