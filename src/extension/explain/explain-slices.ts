import { setImmediate } from "node:timers/promises";
import type { Explanation } from "../../model/explanation.ts";
import { loadExplain } from "../load.ts";

/** As much is read at a time; between two slices the extension host does what else there is to do. */
const slice = 64 * 1024;

/** Explains a text without holding up the editor. Rejects with the signal's reason once it is aborted. */
export async function explainSlowly(
  text: string,
  signal: AbortSignal,
): Promise<Explanation> {
  const { explainSlices } = await loadExplain();
  return explainSlices(slices(text, signal));
}

async function* slices(
  text: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += slice) {
    await setImmediate();
    signal.throwIfAborted();
    yield text.slice(from, from + slice);
  }
}
