import { createReadStream } from "node:fs";
import { explainLog } from "../app/explain.ts";
import { failed } from "../app/failure.ts";
import type { Explanation } from "../model/explanation.ts";
import {
  explanationDocument,
  explanationMarkdown,
  explanationTerminal,
} from "../report/explanation.ts";
import type { Arguments } from "./arguments.ts";
import { jsonText, type Command } from "./command.ts";
import { say, type Console } from "./console.ts";
import { reasonOf } from "./reason.ts";

/** Says what the errors in a file or on standard input mean. */
export const explain: Command = async (args, console) => {
  try {
    const explanation = await explainLog(source(args, console));
    return {
      ok: true,
      value: {
        output: render(explanation, args),
        exitCode: explanation.related ? 0 : 3,
      },
    };
  } catch (error) {
    const file = args.subject ?? "-";
    return failed("cli.error.explain-unreadable", {
      file,
      reason: reasonOf(error),
    });
  }
};

function source(
  { subject }: Arguments,
  console: Console,
): AsyncIterable<Uint8Array> {
  if (subject !== undefined && subject !== "-") {
    return createReadStream(subject);
  }
  if (process.stdin.isTTY) {
    say(console, "cli.explain.paste");
  }
  return process.stdin;
}

function render(
  explanation: Explanation,
  { format, language }: Arguments,
): string {
  switch (format) {
    case "json":
      return jsonText(explanationDocument(explanation));
    case "markdown":
      return explanationMarkdown(explanation, language);
    case "text":
      return explanationTerminal(explanation, language);
  }
}
