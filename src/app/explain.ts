import { logReader } from "../engine/explain/log-reader.ts";
import type { Explanation } from "../model/explanation.ts";
import { decodedText } from "./decoded-text.ts";

export { explainText } from "../engine/explain/explain.ts";

/** Explains a log while it is read: it never is in memory as a whole. Errors of reading are thrown as they come. */
export async function explainLog(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Explanation> {
  const reader = logReader();
  for await (const text of decodedText(chunks)) {
    reader.push(text);
  }
  return reader.end();
}
