import { readFileSync } from "node:fs";

/** What a diagnosis must say of one journey: a row of the first table of docs/contoso.md. */
export interface Expectation {
  readonly story: string;
  /** The registry's resource name. */
  readonly registry: string;
  /** The resource name, `app/slot` for a slot, `machine` for this machine. */
  readonly consumer: string;
  readonly image: string | null;
  readonly verdict: string;
  readonly stoppedAt: string | null;
  /** Root causes; of an unknown journey the finding that says why. */
  readonly rules: readonly string[];
  readonly proof: string | null;
}

/** A finding that stops nothing: a row of the second table. */
interface Notice {
  readonly story: string;
  readonly registry: string;
  readonly consumer: string;
  readonly severity: string;
  readonly rule: string;
}

const document = new URL("../../../docs/contoso.md", import.meta.url);

/** The letters of the stories. */
export function readStories(): string[] {
  const paragraphs = readFileSync(document, "utf8").matchAll(/^\*\*(\w)\. /gm);
  return [...paragraphs].map(([, letter = ""]) => letter);
}

export function readExpectations(): Expectation[] {
  return rowsBelow("What a diagnosis must find").map((row) => ({
    story: cell(row, "story"),
    registry: cell(row, "registry"),
    consumer: cell(row, "consumer"),
    image: optional(cell(row, "image")),
    verdict: cell(row, "verdict"),
    stoppedAt: optional(cell(row, "stopped at")),
    rules: optional(cell(row, "rule(s)"))?.split(/,\s*/) ?? [],
    proof: optional(cell(row, "proof")),
  }));
}

export function readNotices(): Notice[] {
  return rowsBelow("Findings that stop nothing").map((row) => ({
    story: cell(row, "story"),
    registry: cell(row, "registry"),
    consumer: cell(row, "consumer"),
    severity: cell(row, "severity"),
    rule: cell(row, "rule"),
  }));
}

/** An edit of a tenant file that lets a journey through: a row of the third table. */
export interface LettingThrough {
  readonly edit: string;
  /** Who passes then. */
  readonly consumer: string;
}

export function readEditsThatLetThrough(): LettingThrough[] {
  return rowsBelow("Changes that change a verdict").map((row) => ({
    edit: cell(row, "in the tenant file"),
    consumer: cell(row, "then").replace(/ passes\b.*$/, ""),
  }));
}

type Row = ReadonlyMap<string, string>;

/** The rows of the table below a heading, by column name. */
function rowsBelow(heading: string): Row[] {
  const [, section] = readFileSync(document, "utf8").split(`\n## ${heading}\n`);
  const lines = section?.split("\n## ")[0]?.split("\n") ?? [];
  const [columns, , ...rows] = lines
    .filter((line) => line.startsWith("|"))
    .map(cells);
  if (columns === undefined || rows.length === 0) {
    throw new Error(`docs/contoso.md has no table below "${heading}"`);
  }
  return rows.map(
    (row) => new Map(columns.map((name, index) => [name, row[index] ?? ""])),
  );
}

function cells(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((text) => text.trim().replaceAll("`", ""));
}

function cell(row: Row, column: string): string {
  const text = row.get(column);
  if (text === undefined || text === "") {
    throw new Error(
      `A row of docs/contoso.md has nothing in its column "${column}"`,
    );
  }
  return text;
}

function optional(text: string): string | null {
  return text === "-" ? null : text;
}
