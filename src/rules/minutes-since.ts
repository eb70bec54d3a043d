import type { Landscape } from "../model/landscape.ts";

/** Whole minutes from a time to the begin of the run; never less than 0, for clocks differ. */
export function minutesSince(time: string, { at }: Landscape): number {
  return Math.max(0, Math.floor((Date.parse(at) - Date.parse(time)) / 60_000));
}
