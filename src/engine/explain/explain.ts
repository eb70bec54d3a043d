import type { Explanation } from "../../model/explanation.ts";
import { logReader } from "./log-reader.ts";

/** Explains a text that is at hand as a whole. */
export function explainText(text: string): Explanation {
  const reader = logReader();
  reader.push(text);
  return reader.end();
}
