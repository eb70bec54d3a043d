import { uncoloured } from "./statements.ts";

/** A line of a log, or a part of a very long one. */
export interface LogLine {
  /** 1-based. */
  readonly line: number;
  /** 0-based place in the line, in UTF-16 code units. */
  readonly start: number;
  /** As it was: places in the line count the codes of colours. */
  readonly text: string;
  /** As a terminal shows it, without these codes. */
  readonly shown: string;
}

/** Longer lines are looked at in parts, so that a log without line ends needs no more memory than another. */
const longest = 8192;

/** How far back from its end a part may be cut where a word ends. */
const slack = 1024;

export interface LineSplitter {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Cuts a text that comes in chunks into lines; CRLF counts as one line end. */
export function lineSplitter(take: (line: LogLine) => void): LineSplitter {
  let rest = "";
  let line = 1;
  let start = 0;

  function takePart(text: string): void {
    take({ line, start, text, shown: uncoloured(text) });
  }

  function takeLine(text: string): void {
    takePart(withoutCarriageReturn(text));
    line += 1;
    start = 0;
  }

  function cutLong(text: string): string {
    let left = text;
    while (left.length > longest) {
      const end = cutAt(left);
      takePart(left.slice(0, end));
      start += end;
      left = left.slice(end);
    }
    return left;
  }

  return {
    push: (text) => {
      const all = rest + text;
      let from = 0;
      for (
        let to = all.indexOf("\n");
        to !== -1;
        to = all.indexOf("\n", from)
      ) {
        takeLine(cutLong(all.slice(from, to)));
        from = to + 1;
      }
      rest = cutLong(all.slice(from));
    },
    end: () => {
      if (rest !== "") {
        takeLine(rest);
      }
    },
  };
}

function cutAt(text: string): number {
  const space = text.lastIndexOf(" ", longest);
  return space > longest - slack ? space : longest;
}

function withoutCarriageReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
