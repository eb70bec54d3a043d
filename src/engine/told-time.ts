import type { ExplainedMatch, Symptom } from "../model/explanation.ts";
import type { Hop } from "../model/hop.ts";
import { valueOf } from "../model/fact.ts";
import { machineProxyOf } from "./facts/machine/machine-proxy.ts";
import type { JourneyContext } from "./journey.ts";
import { lastChange } from "./last-change.ts";
import { momentsOf } from "../model/time-stamp.ts";

/** Whether what was said at that time is known to be older than the facts, or known not to be; `unknown` when the text doesn't tell. */
export type Age = "older" | "newer" | "unknown";

/** How old something that was said is beside the last known change; without one nothing is out of date. */
export function ageOf(context: JourneyContext, time: string | null): Age {
  return ageBeside(context, time, wasLookedAt(context));
}

/** The same of a failure: what the probes of this machine do not look at, they cannot have seen mended. */
export function ageOfFailure(
  context: JourneyContext,
  { lastTime, hop, symptom }: ExplainedMatch,
): Age {
  const isProbed =
    hop !== null &&
    probedHops.has(hop) &&
    symptom !== "proxy-error" &&
    !(metPastProxy.has(symptom) && isBehindProxy(context));
  const isSeenNow =
    symptom === "docker-daemon-unavailable"
      ? isDockerRunning(context)
      : isProbed && wasLookedAt(context);
  return ageBeside(context, lastTime, isSeenNow);
}

/** What only a program meets that uses no proxy: probes that go through one have not tried that. */
const metPastProxy: ReadonlySet<Symptom> = new Set<Symptom>([
  "dns-nxdomain",
  "dns-resolver-failure",
  "tcp-timeout",
  "connection-refused",
  "host-unreachable",
]);

function isBehindProxy(context: JourneyContext): boolean {
  const { fact } = machineProxyOf(context);
  return fact.known && fact.value !== null;
}

/** What stops at the client is seen of docker's daemon only, and the layers and the daemon's own way are not looked at. */
const probedHops: ReadonlySet<Hop> = new Set([
  "resolve",
  "route",
  "admit",
  "authorize",
  "image",
]);

function ageBeside(
  context: JourneyContext,
  time: string | null,
  isSeenNow: boolean,
): Age {
  const moments = time === null ? undefined : momentsOf(time);
  if (isSeenNow) {
    const at = Date.parse(context.landscape.at);
    return moments !== undefined && moments.earliest > at ? "newer" : "older";
  }
  if (moments === undefined) {
    return "unknown";
  }
  const changed = lastChange(context) ?? -Infinity;
  if (moments.latest < changed) {
    return "older";
  }
  return moments.earliest < changed ? "unknown" : "newer";
}

/** What this machine met just now is newer than any text that was handed in before. */
function wasLookedAt({ landscape, journey }: JourneyContext): boolean {
  return journey.consumer.kind === "machine" && landscape.probes.machine.known;
}

function isDockerRunning({ landscape, journey }: JourneyContext): boolean {
  return (
    journey.consumer.kind === "machine" &&
    valueOf(landscape.probes.docker)?.daemon.state === "running"
  );
}
