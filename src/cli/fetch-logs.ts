import { failed, type Outcome } from "../app/failure.ts";
import { fetchLogs, type FetchedLogs } from "../app/fetch-logs.ts";
import { consumerFinder } from "../app/find-consumer.ts";
import type { Arguments } from "./arguments.ts";
import { chooseCloud } from "./choose-cloud.ts";
import { toldRun } from "./command.ts";
import { failureText, say, type Console } from "./console.ts";
import { commandLineHost } from "./host.ts";

/** Fetches a consumer's own logs and says which. */
type FetchLogs = (consumer: string) => Promise<Outcome<FetchedLogs>>;

/** What fetches the logs of each consumer that a command names; `--yes` agrees to a command in a cluster. */
export async function logFetcher(
  args: Arguments,
  console: Console,
  signal: AbortSignal,
): Promise<Outcome<FetchLogs>> {
  const cloud = await chooseCloud(args);
  if (!cloud.ok) {
    return cloud;
  }
  const { tenant, yes } = args;
  const where = {
    cloud: cloud.value,
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  };
  const host = commandLineHost(console);
  const run = toldRun(console, signal);
  const find = consumerFinder(where, host, run);
  const fetch: FetchLogs = async (consumer) => {
    const id = await find(consumer);
    if (!id.ok) {
      return id;
    }
    const request = { ...where, consumerId: id.value, consent: yes };
    return told(await fetchLogs(request, host, run), console);
  };
  return { ok: true, value: fetch };
}

function told(
  logs: Outcome<FetchedLogs>,
  console: Console,
): Outcome<FetchedLogs> {
  if (logs.ok) {
    sayLogs(logs.value, console);
  } else if (logs.failure.action === "consent") {
    const what = failureText(logs.failure, console);
    return failed("cli.explain.agree", { what });
  }
  return logs;
}

/** Says which logs were read, and which could not be. */
function sayLogs({ sources, missing }: FetchedLogs, console: Console): void {
  for (const { path, isCut } of sources) {
    say(console, isCut ? "cli.explain.read-part" : "cli.explain.read", {
      path,
    });
  }
  for (const { path, failure } of missing) {
    const reason = failureText(failure, console);
    say(console, "cli.explain.not-read", { path, reason });
  }
}
