import type { Landscape } from "../model/landscape.ts";
import type { Evidence } from "../model/verdict.ts";
import { evidenceAt } from "./located.ts";

/** One answer to this machine, from any pointer into it. */
const answer = /^\/probes\/[^/]+\/[^/]+\/value/;

/** The ids under which Azure's support finds the refusals that evidence rests on: evidence too, for a support ticket. */
export function correlationIds(
  landscape: Landscape,
  evidence: readonly Evidence[],
): Evidence[] {
  const answers = evidence.flatMap(
    ({ pointer }) => answer.exec(pointer)?.[0] ?? [],
  );
  return [...new Set(answers)]
    .map((at) => evidenceAt(landscape, `${at}/correlationId`))
    .filter(({ value }) => value !== null);
}
