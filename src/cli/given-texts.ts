import { machineName } from "../app/asked.ts";
import type { GivenText } from "../app/diagnose-request.ts";
import { sameId } from "../model/arm-id.ts";
import { text } from "../messages/text.ts";
import type { Arguments } from "./arguments.ts";
import { say, type Console } from "./console.ts";
import { fetchAndExplain, sayLogs } from "./explain-consumer.ts";
import { textFile } from "./text-file.ts";

/** The texts of `--log`. One is of the journey of the one consumer that was named; else it has to say itself of whose. */
export function givenTexts(
  { logs, consumers }: Arguments,
  console: Console,
): GivenText[] {
  const [consumerId] = consumers.length === 1 ? consumers : [];
  return logs.map((file) => ({
    source: file === "-" ? "stdin" : file,
    chunks: textFile(file, console),
    ...(consumerId === undefined ? {} : { consumerId }),
  }));
}

/** The logs of `--fetch-log`. One that cannot be fetched is no evidence, and does not stop the diagnosis. */
export async function fetchedTexts(
  args: Arguments,
  console: Console,
  signal: AbortSignal,
): Promise<GivenText[]> {
  const asked = args.fetchLogs
    ? args.consumers.filter((name) => !sameId(name, machineName))
    : [];
  const texts = await Promise.all(
    asked.map(async (consumerId): Promise<GivenText[]> => {
      const log = await fetchAndExplain(consumerId, args, console, signal);
      if (!log.ok) {
        const { message, args: values } = log.failure;
        const reason = text(message, values, console.language);
        say(console, "cli.not-fetched", { consumer: consumerId, reason });
        return [];
      }
      sayLogs(log.value, console);
      return [{ source: consumerId, consumerId, text: log.value.text }];
    }),
  );
  return texts.flat();
}
