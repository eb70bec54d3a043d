import type { Judge } from "../engine/rule.ts";

/** Whether the consumer is this machine, behind a proxy: that looks names up by itself, so that it does not matter what is found here. */
export function isThroughProxy({
  know,
  journey,
}: Judge<"machine.proxy">): boolean {
  return journey.consumer.kind === "machine" && know("machine.proxy") !== null;
}
