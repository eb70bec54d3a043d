import {
  explainConsumer,
  type ConsumerExplanation,
} from "../app/explain-consumer.ts";
import { failed, type Outcome } from "../app/failure.ts";
import { findConsumer } from "../app/find-consumer.ts";
import { text } from "../messages/text.ts";
import type { Arguments } from "./arguments.ts";
import { chooseCloud } from "./choose-cloud.ts";
import { toldRun } from "./command.ts";
import { say, type Console } from "./console.ts";
import { commandLineHost } from "./host.ts";

/** Fetches a consumer's own log and explains it; `--yes` agrees to a command in a cluster. */
export async function fetchAndExplain(
  consumer: string,
  args: Arguments,
  console: Console,
  signal: AbortSignal,
): Promise<Outcome<ConsumerExplanation>> {
  const cloud = await chooseCloud(args);
  if (!cloud.ok) {
    return cloud;
  }
  const { tenant, yes, language } = args;
  const where = {
    cloud: cloud.value,
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  };
  const host = commandLineHost(console);
  const run = toldRun(console, signal);
  const id = await findConsumer({ ...where, consumer }, host, run);
  if (!id.ok) {
    return id;
  }
  const request = { ...where, consumerId: id.value, consent: yes };
  const outcome = await explainConsumer(request, host, run);
  if (!outcome.ok && outcome.failure.action === "consent") {
    const { message, args: values } = outcome.failure;
    return failed("cli.explain.agree", {
      what: text(message, values, language),
    });
  }
  return outcome;
}

/** Says which logs the explanation is of, and which could not be read. */
export function sayLogs(
  { sources, missing }: ConsumerExplanation,
  console: Console,
): void {
  for (const { path, isCut } of sources) {
    say(console, isCut ? "cli.explain.read-part" : "cli.explain.read", {
      path,
    });
  }
  for (const { path, failure } of missing) {
    const reason = text(failure.message, failure.args, console.language);
    say(console, "cli.explain.not-read", { path, reason });
  }
}
