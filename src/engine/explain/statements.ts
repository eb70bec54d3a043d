/** One message within a line, and where it begins there. */
export interface Statement {
  readonly text: string;
  /** Place of a character of `text` in the line as it was, colour codes included. */
  readonly place: (index: number) => number;
}

// eslint's no-control-regex wants the escape character built, not spelt.
const escape = String.fromCharCode(27);
const escapeCode = new RegExp(`${escape}\\[[0-9;?]{0,20}[A-Za-z]`, "g");

/** Where one message ends and the next begins: escaped line ends, objects of a JSON list, the attempts in an error of Kubernetes. */
const boundary =
  /\\{1,3}n(?=[^a-z]|[A-Z])|\}\s?,\s?\{|, (?=rpc error: code =)|, (?=failed to pull and unpack)/g;

/** The messages of a line, without colour codes. */
export function statements(line: string): Statement[] {
  const { text, place } = withoutColours(line);
  const found: Statement[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    found.push(statement(text, from, match.index, place));
    from = match.index + match[0].length;
  }
  found.push(statement(text, from, text.length, place));
  return found;
}

/** A text as it shows, without colour codes. */
export function uncoloured(text: string): string {
  return text.includes(escape) ? text.replace(escapeCode, "") : text;
}

function statement(
  text: string,
  from: number,
  to: number,
  place: (index: number) => number,
): Statement {
  return {
    text: text.slice(from, to),
    place: (index) => place(from + index),
  };
}

function withoutColours(line: string): Statement {
  if (!line.includes(escape)) {
    return { text: line, place: (index) => index };
  }
  const codes = [...line.matchAll(escapeCode)];
  return {
    text: uncoloured(line),
    place: (index) => {
      let at = index;
      for (const code of codes) {
        if (code.index > at) {
          break;
        }
        at += code[0].length;
      }
      return at;
    },
  };
}
