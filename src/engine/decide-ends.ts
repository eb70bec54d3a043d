import { together, type Decision } from "./first-match.ts";
import { partsOf, type FlowEnd } from "./flow-end.ts";

export interface Ends {
  readonly source: FlowEnd;
  readonly destination: FlowEnd;
}

/** What rules write of each end. */
interface Prefixes {
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
}

/**
 * Decides about every address of both ends; where they differ, the whole is not known. The ends are taken apart only where the
 * decision about the whole is open: lists of thousands of addresses make as many parts.
 */
export function decideEnds<R>(
  whole: Ends,
  { sources, destinations }: Prefixes,
  decide: (ends: Ends) => Decision<R>,
): Decision<R> {
  const undivided = decide(whole);
  if (undivided.decision !== "unknown") {
    return undivided;
  }
  const targets = partsOf(whole.destination, destinations);
  return together(partsOf(whole.source, sources), (source) =>
    together(targets, (destination) => decide({ source, destination })),
  );
}
