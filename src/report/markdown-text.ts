import { plain } from "./plain.ts";

/** Text that shows as it is: it can neither begin markup or HTML, nor leave its line or its table cell. */
export function escaped(text: string): string {
  return plain(text)
    .replaceAll("&", "&amp;")
    .replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&");
}

/** A code span, which knows no escapes but the length of its fence. */
export function code(text: string): string {
  const content = plain(text).replaceAll("|", "\\|");
  const fence = "`".repeat(longestRun(content) + 1);
  return fence.length === 1 ? `\`${content}\`` : `${fence} ${content} ${fence}`;
}

/** A block of shell lines. */
export function shellBlock(lines: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
  const content = lines.split("\n").map(plain).join("\n");
  return `${fence}sh\n${content}\n${fence}`;
}

/** The length of the longest run of backticks. */
function longestRun(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return Math.max(0, ...runs.map((run) => run.length));
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A table of cells that are Markdown already. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = header.map(() => "---");
  return [header, rule, ...rows].map(tableRow).join("\n");
}
