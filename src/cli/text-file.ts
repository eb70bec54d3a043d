import { createReadStream } from "node:fs";
import { say, type Console } from "./console.ts";

/** The bytes of a text: of a file, or of standard input where it is called `-`. Nothing is opened before it is read. */
export async function* textFile(
  file: string,
  console: Console,
): AsyncGenerator<Uint8Array> {
  if (file === "-" && process.stdin.isTTY) {
    say(console, "cli.explain.paste");
  }
  const stream: AsyncIterable<Uint8Array> =
    file === "-" ? process.stdin : createReadStream(file);
  yield* stream;
}
