import { readFileSync } from "node:fs";
import path from "node:path";

export const EXTENSION_ID = "acr-doctor.acr-doctor";

/** File beside the bundled suites: one line of JSON for each window in which activation was measured. */
export const FIGURES = "activation.jsonl";

/** In how many windows activation is measured. */
export const WINDOWS = 3;

/** Times in milliseconds. */
export interface Figures {
  readonly wasActive: boolean;
  readonly path: string;
  readonly loading: number;
  readonly activating: number;
  /** For how long the thread had a processor to itself, VS Code's own part included. */
  readonly worked: number;
}

/** @param folder where the bundled suites are */
export function readFigures(folder: string): Figures[] {
  return readFileSync(path.join(folder, FIGURES), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Figures);
}
