import type { GivenText } from "../app/diagnose-request.ts";
import { sameId } from "../model/arm-id.ts";
import { machineName } from "../model/landscape.ts";
import type { Arguments } from "./arguments.ts";
import { failureText, say, type Console } from "./console.ts";
import { logFetcher } from "./fetch-logs.ts";
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
  if (asked.length === 0) {
    return [];
  }
  const fetch = await logFetcher(args, console, signal);
  const texts = await Promise.all(
    asked.map(async (consumerId): Promise<GivenText[]> => {
      const logs = fetch.ok ? await fetch.value(consumerId) : fetch;
      if (!logs.ok) {
        const reason = failureText(logs.failure, console);
        say(console, "cli.not-fetched", { consumer: consumerId, reason });
        return [];
      }
      return [{ source: consumerId, consumerId, text: logs.value.text }];
    }),
  );
  return texts.flat();
}
