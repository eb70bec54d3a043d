import { pointer } from "../model/pointer.ts";

/** A place in a text: line and character count from 0, as editors and SARIF's regions do it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** Writes JSON with comments and notes where each value came to stand. */
export interface JsonWriter {
  comment(line: string): void;
  /** An object with a name whose members the given function writes. */
  object(name: string, members: () => void): void;
  /** A value with a name. `at` is its pointer in the source; every part of it is noted under its own pointer. */
  value(name: string, value: unknown, at?: string): void;
  /** Notes that a pointer of the source leads to what `write` writes. */
  locate(at: string, write: () => void): void;
  finish(): { readonly text: string; readonly ranges: Map<string, TextRange> };
}

export function jsonWriter(): JsonWriter {
  const lines: string[] = ["{"];
  const ranges = new Map<string, TextRange>();
  /** Whether the object or array that is open at each depth has a member already. */
  const hasMember: boolean[] = [false];

  const indent = (): string => "  ".repeat(hasMember.length);

  const startLine = (text: string): Position => {
    const line = indent() + text;
    lines.push(line);
    return { line: lines.length - 1, character: line.length - text.length };
  };

  /** A member needs a comma after the one before it, which may stand above comments. */
  const startMember = (text: string): Position => {
    if (hasMember.at(-1)) {
      const last = lines.findLastIndex(
        (line) => !line.trimStart().startsWith("//"),
      );
      lines[last] = `${lines[last] ?? ""},`;
    }
    hasMember[hasMember.length - 1] = true;
    return startLine(text);
  };

  const end = (): Position => ({
    line: lines.length - 1,
    character: lines.at(-1)?.length ?? 0,
  });

  const block = (
    prefix: string,
    [open, close]: readonly [string, string],
    members: () => void,
  ): Position => {
    const start = startMember(prefix + open);
    hasMember.push(false);
    members();
    hasMember.pop();
    startLine(close);
    return start;
  };

  const write = (prefix: string, value: unknown, at?: string): void => {
    const parts = entries(value);
    const start =
      parts.length === 0
        ? startMember(prefix + scalar(value))
        : block(prefix, Array.isArray(value) ? ["[", "]"] : ["{", "}"], () => {
            for (const [key, part] of parts) {
              write(
                Array.isArray(value) ? "" : `${JSON.stringify(key)}: `,
                part,
                at === undefined ? undefined : at + pointer(key),
              );
            }
          });
    if (at !== undefined) {
      ranges.set(at, { start, end: end() });
    }
  };

  return {
    comment: (line) => {
      startLine(`// ${line.replaceAll(/\s+/g, " ")}`);
    },
    object: (name, members) => {
      block(`${JSON.stringify(name)}: `, ["{", "}"], members);
    },
    value: (name, value, at) => {
      write(`${JSON.stringify(name)}: `, value, at);
    },
    locate: (at, writeIt) => {
      const first = lines.length;
      writeIt();
      const start = {
        line: first,
        character: lines[first]?.search(/\S/) ?? 0,
      };
      ranges.set(at, { start, end: end() });
    },
    finish: () => ({ text: [...lines, "}", ""].join("\n"), ranges }),
  };
}

/** The members of an object or array; none for anything else and for an empty one, which is written in one line. */
function entries(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).filter(([, part]) => part !== undefined)
    : [];
}

function scalar(value: unknown): string {
  if (Array.isArray(value)) {
    return "[]";
  }
  return typeof value === "object" && value !== null
    ? "{}"
    : JSON.stringify(value);
}
