import type { Path } from "../engine/facts/route/path.ts";
import { evidenceAt } from "../engine/located.ts";
import { fail, pass, type Judge } from "../engine/rule.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { Verdict } from "../model/verdict.ts";

/** What the rules about the way inside a virtual network need to know first. */
export const networkWayFacts = [
  "consumer.pull-route",
  "consumer.path",
] as const;

/** Whether a consumer pulls through its virtual network, where the registry's name leads it to one of these ends. */
export function leadsThroughNetwork(
  { know }: Judge<(typeof networkWayFacts)[number]>,
  ...ends: readonly Path[]
): boolean {
  return (
    know("consumer.pull-route") === "virtual-network" &&
    ends.includes(know("consumer.path"))
  );
}

/** Fails with what stands in a consumer's way, where it stands; passes where nothing does. */
export function judgeObstacle<T extends { readonly pointer: string }>(
  { journey, landscape }: Judge<never>,
  obstacle: T | null,
  argsOf: (obstacle: T) => MessageArgs,
): Verdict {
  return obstacle === null
    ? pass()
    : fail({
        evidence: [evidenceAt(landscape, obstacle.pointer)],
        args: { consumer: journey.consumer.name, ...argsOf(obstacle) },
      });
}
