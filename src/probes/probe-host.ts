import { known } from "../model/fact.ts";
import type { TcpResult } from "../model/probe.ts";
import { probeDns } from "./dns.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { ProbeRequest } from "./request.ts";
import { probeTcp } from "./tcp.ts";
import { probeTls } from "./tls.ts";
import type { Target } from "./token.ts";

/** The port of every registry, unless a cloud file says otherwise. */
const registryPort = 443;

/** A host that is being looked at. */
export interface Visit {
  /** Where to send requests; undefined when no connection came about that can be trusted. */
  readonly target: Promise<Target | undefined>;
  /** Fulfilled when everything about the host was reported. */
  readonly done: Promise<unknown>;
}

/** Looks at name, TCP and TLS of one host. */
export function visitHost(
  host: string,
  request: ProbeRequest,
  run: ProbeRun,
): Visit {
  const { cloud, timeoutMs } = request;
  const { addresses, answer } = probeDns(host, timeoutMs, cloud.resolver);
  const named = answer.then((dns) => {
    run.report("dns", host, known(dns, `DNS ${dns.resolver}`, run.now()));
  });
  const target = addresses.then((found) => reach(host, found, request, run));
  return { target, done: Promise.all([named, target]) };
}

async function reach(
  host: string,
  addresses: readonly string[],
  { cloud, timeoutMs }: ProbeRequest,
  run: ProbeRun,
): Promise<Target | undefined> {
  const port = cloud.port ?? registryPort;
  const tcp = await firstConnected(addresses, port, timeoutMs);
  if (tcp === undefined) {
    return undefined;
  }
  const { address, outcome } = tcp;
  run.report("tcp", host, known(tcp, `TCP ${address}:${port}`, run.now()));
  if (outcome !== "connected") {
    return undefined;
  }
  const tls = await probeTls(host, address, port, timeoutMs);
  run.report("tls", host, known(tls, `TLS ${address}:${port}`, run.now()));
  return tls.outcome === "trusted"
    ? { host, address, port, timeoutMs }
    : undefined;
}

/** Tries the addresses in their order, as a client does; when none connects, what happened at the first. */
async function firstConnected(
  addresses: readonly string[],
  port: number,
  timeoutMs: number,
): Promise<TcpResult | undefined> {
  let first: TcpResult | undefined;
  for (const address of addresses) {
    const result = await probeTcp(address, port, timeoutMs);
    if (result.outcome === "connected") {
      return result;
    }
    first ??= result;
  }
  return first;
}
