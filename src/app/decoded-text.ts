/** A byte order mark, or the first letters of a text without one, need so many bytes to be seen. */
const enough = 4;

/** The text of a file in UTF-8 or UTF-16, chunk by chunk; bytes that are no text become U+FFFD. */
export async function* decodedText(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderFor> | undefined;
  let start = new Uint8Array();
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    start = joined(start, chunk);
    if (start.length >= enough) {
      decoder = decoderFor(start);
      yield decoder.decode(start, { stream: true });
    }
  }
  yield decoder === undefined
    ? decoderFor(start).decode(start)
    : decoder.decode();
}

function decoderFor(start: Uint8Array) {
  return new TextDecoder(encodingOf(start));
}

/** By its byte order mark, or by the zero bytes between Latin letters that PowerShell leaves without one. */
function encodingOf([a, b, c, d]: Uint8Array): string {
  if (a === 0xfe && b === 0xff) {
    return "utf-16be";
  }
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0 && a !== 0)) {
    return "utf-16le";
  }
  return a === 0 && c === 0 && b !== 0 ? "utf-16be" : "utf-8";
}

function joined(
  first: Uint8Array,
  second: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
