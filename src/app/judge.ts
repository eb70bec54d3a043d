import { alters, describe, predict } from "../changes/planner.ts";
import { diagnose } from "../engine/diagnose.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { rules } from "../rules/all.ts";

export { rulesDecide } from "../changes/allow-addresses.ts";
export { addAddresses, removeAddresses } from "../changes/ip-rules.ts";

/** Judges a landscape by every rule, and plans every change that they offer. */
export function judge(landscape: Landscape): Diagnosis {
  return diagnose(landscape, rules, { alters, describe, predict });
}
