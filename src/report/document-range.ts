import type { TextRange } from "./json-writer.ts";
import type { RegistryDocument } from "./registry-document.ts";

/** The range of the value that a pointer leads to, or that of its nearest parent in the document. */
export function rangeOf(
  { ranges }: Pick<RegistryDocument, "ranges">,
  at: string,
): TextRange {
  for (
    let rest = at;
    rest !== "";
    rest = rest.slice(0, rest.lastIndexOf("/"))
  ) {
    const range = ranges.get(rest);
    if (range !== undefined) {
      return range;
    }
  }
  return { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
}
