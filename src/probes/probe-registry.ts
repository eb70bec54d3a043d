import { hostname, platform } from "node:os";
import { known, unknown, type Fact } from "../model/fact.ts";
import type { HttpAnswer, Machine } from "../model/probe.ts";
import { environmentProxy } from "./environment-proxy.ts";
import { probeDns } from "./dns.ts";
import { reasonOf } from "./failure.ts";
import { send } from "./https.ts";
import { probeImages } from "./probe-images.ts";
import { readAnswer } from "./registry-answer.ts";
import type { ProbeRequest } from "./request.ts";
import type { ProbeRun } from "./probe-run.ts";
import { probeTcp } from "./tcp.ts";
import { probeTls } from "./tls.ts";
import type { Target } from "./token.ts";

/** The port of every registry, unless a cloud file says otherwise. */
const registryPort = 443;

/**
 * Looks at one registry from this machine: name, connection and certificate of every host, the two answers without
 * credentials, and, where the caller is signed in, its images. Each result is reported as soon as it is there.
 */
export async function probeRegistry(
  request: ProbeRequest,
  run: ProbeRun,
): Promise<void> {
  run.report("machine", "", machineFact(request, run));
  const targets = new Map<string, Promise<Target | undefined>>();
  const connect = (host: string): Promise<Target | undefined> => {
    const target = targets.get(host) ?? probeHost(host, request, run);
    targets.set(host, target);
    return target;
  };
  const [target] = await Promise.all(
    [request.loginServer, ...request.dataHosts].map(connect),
  );
  const challenge = await probeWithoutCredentials(target, request, run);
  await probeImages({ target, challenge, connect, request, run });
}

function machineFact(
  { cloud, loginServer }: ProbeRequest,
  run: ProbeRun,
): Fact<Machine> {
  const proxy = environmentProxy(loginServer);
  const machine = {
    name: hostname(),
    platform: platform(),
    resolvers:
      cloud.resolver === undefined ? run.systemResolvers : [cloud.resolver],
    ...(proxy === undefined ? {} : { proxy }),
  };
  return known(machine, "this machine", run.now());
}

/** Name, TCP and TLS of one host. The target is where to send requests; undefined when no connection came about. */
async function probeHost(
  host: string,
  { cloud, timeoutMs }: ProbeRequest,
  run: ProbeRun,
): Promise<Target | undefined> {
  const port = cloud.port ?? registryPort;
  const dns = await probeDns(host, timeoutMs, cloud.resolver);
  run.report("dns", host, known(dns, `DNS ${dns.resolver}`, run.now()));
  const [address] = dns.addresses;
  if (address === undefined) {
    return undefined;
  }
  const tcp = await probeTcp(address, port, timeoutMs);
  run.report("tcp", host, known(tcp, `TCP ${address}:${port}`, run.now()));
  if (tcp.outcome !== "connected") {
    return undefined;
  }
  const tls = await probeTls(host, address, port, timeoutMs);
  run.report("tls", host, known(tls, `TLS ${address}:${port}`, run.now()));
  return tls.outcome === "trusted"
    ? { host, address, port, timeoutMs }
    : undefined;
}

/** What the registry says to anybody: on `/v2/` and, since a refusal may come only there, at the token endpoint. */
async function probeWithoutCredentials(
  target: Target | undefined,
  { loginServer }: ProbeRequest,
  run: ProbeRun,
): Promise<HttpAnswer | undefined> {
  const query = new URLSearchParams({
    service: loginServer,
    scope: "repository:x:pull",
  });
  const [challenge, tokenEndpoint] = await Promise.all([
    answerFact(target, "/v2/", run),
    answerFact(target, `/oauth2/token?${query.toString()}`, run),
  ]);
  run.report("challenge", loginServer, challenge);
  run.report("tokenEndpoint", loginServer, tokenEndpoint);
  return challenge.known ? challenge.value : undefined;
}

async function answerFact(
  target: Target | undefined,
  path: string,
  run: ProbeRun,
): Promise<Fact<HttpAnswer>> {
  const source = `GET ${path.split("?")[0] ?? path}`;
  if (target === undefined) {
    return unknown("failed", source, {
      detail: "no trusted connection to the registry",
    });
  }
  try {
    const answer = await send({ ...target, method: "GET", path });
    return known(readAnswer(answer), source, run.now());
  } catch (error) {
    return unknown("failed", source, { detail: reasonOf(error) });
  }
}
