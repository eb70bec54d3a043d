import { explainLog, explainText } from "../app/explain.ts";
import { failed, type Outcome } from "../app/failure.ts";
import { reasonOf } from "../app/reason.ts";
import type { Explanation } from "../model/explanation.ts";
import {
  explanationDocument,
  explanationMarkdown,
  explanationTerminal,
} from "../report/explanation.ts";
import type { Arguments } from "./arguments.ts";
import { jsonText, type Command } from "./command.ts";
import type { Console } from "./console.ts";
import { logFetcher } from "./fetch-logs.ts";
import { textFile } from "./text-file.ts";

/** Says what the errors in a file, on standard input or in a consumer's own log mean. */
export const explain: Command = async (args, console, signal) => {
  const [consumer] = args.consumers;
  const explanation =
    consumer === undefined
      ? await explainFile(args.subject ?? "-", console)
      : await explainLogsOf(consumer, args, console, signal);
  return explanation.ok
    ? {
        ok: true,
        value: {
          output: render(explanation.value, args),
          exitCode: explanation.value.related ? 0 : 3,
        },
      }
    : explanation;
};

async function explainFile(
  file: string,
  console: Console,
): Promise<Outcome<Explanation>> {
  try {
    return { ok: true, value: await explainLog(textFile(file, console)) };
  } catch (error) {
    return failed("cli.error.explain-unreadable", {
      file,
      reason: reasonOf(error),
    });
  }
}

async function explainLogsOf(
  consumer: string,
  args: Arguments,
  console: Console,
  signal: AbortSignal,
): Promise<Outcome<Explanation>> {
  const fetch = await logFetcher(args, console, signal);
  const logs = fetch.ok ? await fetch.value(consumer) : fetch;
  return logs.ok ? { ok: true, value: explainText(logs.value.text) } : logs;
}

function render(
  explanation: Explanation,
  { format, language }: Arguments,
): string {
  switch (format) {
    case "json":
      return jsonText(explanationDocument(explanation, language));
    case "markdown":
      return explanationMarkdown(explanation, language);
    case "text":
      return explanationTerminal(explanation, language);
  }
}
