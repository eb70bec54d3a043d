import type { JourneyResult } from "./diagnosis.ts";

/** Whether a journey passes, but its consumer stands still: green would hide that nothing is pulled. */
export function isIdle({ verdict, notes }: JourneyResult): boolean {
  return verdict === "passes" && notes.some(({ idle }) => idle);
}
