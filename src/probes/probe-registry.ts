import { hostname, platform } from "node:os";
import { known, unknown, type Fact } from "../model/fact.ts";
import { remark } from "../model/remark.ts";
import type { HttpAnswer, Machine } from "../model/probe.ts";
import { groundsFrom } from "./failure.ts";
import { send } from "./https.ts";
import { withoutUser } from "./machine-proxy.ts";
import { visitHost, type Visit } from "./probe-host.ts";
import { probeImages } from "./probe-images.ts";
import { readAnswer } from "./registry-answer.ts";
import { probeSurroundings } from "./surroundings.ts";
import type { ProbeRequest } from "./request.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { Target } from "./token.ts";

/**
 * Looks at one registry from this machine: name, connection and certificate of every host, the two answers without
 * credentials, and, where the caller is signed in, its images. Each result is reported as soon as it is there.
 */
export async function probeRegistry(
  request: ProbeRequest,
  run: ProbeRun,
): Promise<void> {
  run.report("machine", "", machineFact(request, run));
  const surroundings = probeSurroundings(request, run);
  const visits = new Map<string, Visit>();
  const connect = (host: string): Promise<Target | undefined> => {
    const visit = visits.get(host) ?? visitHost(host, request, run);
    visits.set(host, visit);
    return visit.target;
  };
  for (const host of request.dataHosts) {
    void connect(host);
  }
  const target = await connect(request.loginServer);
  const challenge = await probeWithoutCredentials(target, request, run);
  await probeImages({ target, challenge, connect, request, run });
  const hosts = [...visits.values()].map(({ done }) => done);
  await Promise.all([...hosts, surroundings]);
}

function machineFact({ cloud }: ProbeRequest, run: ProbeRun): Fact<Machine> {
  const { proxy, noProxy = [] } = run.proxy;
  const machine = {
    name: hostname(),
    platform: platform(),
    resolvers:
      cloud.resolver === undefined ? run.systemResolvers : [cloud.resolver],
    ...(proxy === undefined ? {} : { proxy: withoutUser(proxy), noProxy }),
  };
  return known(machine, "this machine", run.now());
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
      remark: remark("no-trusted-connection"),
    });
  }
  try {
    const answer = await send({ ...target, method: "GET", path });
    return known(readAnswer(answer), source, run.now());
  } catch (error) {
    return unknown("failed", source, groundsFrom(error));
  }
}
