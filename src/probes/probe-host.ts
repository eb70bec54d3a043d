import { isIP } from "node:net";
import { registryPort } from "../model/cloud.ts";
import { known } from "../model/fact.ts";
import { proxyFor } from "../model/no-proxy.ts";
import type { TcpResult } from "../model/probe.ts";
import { straightTo, through, type Line } from "./dial.ts";
import { probeDns } from "./dns.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { ProbeRequest } from "./request.ts";
import { probeTcp } from "./tcp.ts";
import { probeTls } from "./tls.ts";
import type { Target } from "./token.ts";
import { openTunnel } from "./tunnel.ts";

/** A host that is being looked at. */
export interface Visit {
  /** Where to send requests; undefined when no connection came about that can be trusted. */
  readonly target: Promise<Target | undefined>;
  /** Fulfilled when everything about the host was reported. */
  readonly done: Promise<unknown>;
}

/** Looks at name, way and TLS of one host. Behind a proxy the direct way is tried as well, to tell whether there is one. */
export function visitHost(
  host: string,
  request: ProbeRequest,
  run: ProbeRun,
  port = registryPort(request.cloud),
): Visit {
  const { cloud, timeoutMs } = request;
  const { addresses, answer } = isIP(host)
    ? { addresses: Promise.resolve([host]), answer: Promise.resolve(null) }
    : probeDns(host, timeoutMs, cloud.resolver);
  const named = answer.then((dns) => {
    if (dns !== null) {
      run.report("dns", host, known(dns, `DNS ${dns.resolver}`, run.now()));
    }
  });
  const proxy = proxyFor(run.proxy, host, port);
  const way = { host, port, timeoutMs };
  const direct = addresses.then((found) =>
    // Nothing waits for the direct way behind a proxy, so it gets one attempt.
    connectDirectly(way, proxy ? found.slice(0, 1) : found, run),
  );
  const target = proxy
    ? reachThrough(proxy, way, run)
    : direct.then((address) =>
        address === undefined ? undefined : reachAt(address, way, run),
      );
  return { target, done: Promise.all([named, direct, target]) };
}

/** A host on its way. */
interface Way {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

/** The address that a connection came about with. */
async function connectDirectly(
  { host, port, timeoutMs }: Way,
  addresses: readonly string[],
  run: ProbeRun,
): Promise<string | undefined> {
  const tcp = await firstConnected(addresses, port, timeoutMs);
  if (tcp === undefined) {
    return undefined;
  }
  const { address, outcome } = tcp;
  run.report("tcp", host, known(tcp, `TCP ${address}:${port}`, run.now()));
  return outcome === "connected" ? address : undefined;
}

async function reachAt(
  address: string,
  way: Way,
  run: ProbeRun,
): Promise<Target | undefined> {
  const dial = straightTo(address, way.port);
  const source = `TLS ${address}:${way.port}`;
  return trustedTarget(await dial(), { ...way, dial }, source, run);
}

async function reachThrough(
  proxy: string,
  way: Way,
  run: ProbeRun,
): Promise<Target | undefined> {
  const { host, port, timeoutMs } = way;
  const { result, socket } = await openTunnel(proxy, host, port, timeoutMs);
  const source = `CONNECT ${host}:${port}`;
  run.report("tunnels", host, known(result, source, run.now()));
  const target = { ...way, dial: through(proxy, host, port, timeoutMs) };
  return socket && trustedTarget({ socket }, target, `TLS, ${source}`, run);
}

/** Where requests may be sent: over a line whose other end is trusted. */
async function trustedTarget(
  line: Line,
  target: Target,
  source: string,
  run: ProbeRun,
): Promise<Target | undefined> {
  const { host, timeoutMs } = target;
  const tls = await probeTls(host, line, timeoutMs);
  run.report("tls", host, known(tls, source, run.now()));
  return tls.outcome === "trusted" ? target : undefined;
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
