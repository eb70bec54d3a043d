import { logReader } from "../engine/explain/log-reader.ts";
import type { Explanation } from "../model/explanation.ts";
import { decodedText } from "./decoded-text.ts";

export { explainText } from "../engine/explain/explain.ts";

/** Explains a log while it is read: it never is in memory as a whole. Errors of reading are thrown as they come. */
export function explainLog(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Explanation> {
  return explainSlices(decodedText(chunks));
}

/** Explains a text slice by slice; whoever gives the slices may pause between them, or end it all by throwing. */
export async function explainSlices(
  slices: AsyncIterable<string>,
): Promise<Explanation> {
  const reader = logReader();
  for await (const text of slices) {
    reader.push(text);
  }
  return reader.end();
}
