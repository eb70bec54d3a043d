import type { Note } from "../../model/diagnosis.ts";
import type { MessageArgs } from "../../model/message-args.ts";
import type { JourneyContext } from "../journey.ts";
import { evidenceAt, type Located } from "../located.ts";

/** A note about the journey's consumer; its evidence is what stands where the facts point. */
export function note(
  { landscape, journey }: JourneyContext,
  id: string,
  proof: readonly Located<unknown>[],
  args: MessageArgs = {},
): Note {
  return {
    id,
    args: { consumer: journey.consumer.name, ...args },
    evidence: proof.map((located) => evidenceAt(landscape, located.pointer)),
  };
}
