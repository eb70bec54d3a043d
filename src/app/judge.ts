import { alters, describe, predict } from "../changes/planner.ts";
import { withCommands } from "../engine/commands.ts";
import { diagnose } from "../engine/diagnose.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { rules } from "../rules/all.ts";
import { remedies } from "../rules/remedies.ts";

export { rulesDecide } from "../changes/allow-addresses.ts";
export { addAddresses, removeAddresses } from "../changes/ip-rules.ts";

/** Judges a landscape by every rule, plans every change that they offer, and says what to run where none is offered. */
export function judge(landscape: Landscape): Diagnosis {
  const diagnosis = diagnose(landscape, rules, { alters, describe, predict });
  return withCommands(diagnosis, landscape, remedies);
}
