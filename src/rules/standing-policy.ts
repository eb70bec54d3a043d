import type { PolicyEffect } from "../model/arm.ts";

/** Whether a policy refuses a change, or makes another one of it. */
export function standsInTheWay({ effect, enforced }: PolicyEffect): boolean {
  return enforced && (effect === "deny" || effect === "modify");
}
