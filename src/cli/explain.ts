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
import { reasonOf } from "./reason.ts";
import { textFile } from "./text-file.ts";

/** Says what the errors in a file or on standard input mean. */
export const explain: Command = async (args, console) => {
  const file = args.subject ?? "-";
  try {
    const explanation = await explainLog(textFile(file, console));
    return {
      ok: true,
      value: {
        output: render(explanation, args),
        exitCode: explanation.related ? 0 : 3,
      },
    };
  } catch (error) {
    return failed("cli.error.explain-unreadable", {
      file,
      reason: reasonOf(error),
    });
  }
};

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
