import { redacted } from "../../model/redaction.ts";
import type { Signature } from "./signature.ts";

/** As many characters are kept before and after the words that were recognized. */
const around = 120;

/** At most so many of the words themselves. */
const longest = 240;

/** The words of a message that a signature recognized, with what stands around them. Cut only after the redaction: half a token would not be recognized as one. */
export function saidIn(statement: string, { expression }: Signature): string {
  const shown = redacted(statement);
  const match = expression.exec(shown);
  const from = Math.max(0, (match?.index ?? 0) - around);
  const length = Math.min(match?.[0].length ?? 0, longest);
  const to = Math.min(shown.length, (match?.index ?? 0) + length + around);
  return [
    from > 0 ? "…" : "",
    shown.slice(from, to).trim(),
    to < shown.length ? "…" : "",
  ].join("");
}
