import { setTimeout as sleep } from "node:timers/promises";
import dnsPacket from "dns-packet";
import type { LocalCloud } from "../cloud.ts";
import type { RequestLog } from "../request-log.ts";
import { aliasChain } from "./zone.ts";

/** RFC 1035, 4.1.1: RCODE of a response. */
const rcode = { noError: 0, servFail: 2, nxDomain: 3 } as const;
const recursionAvailable = 1 << 7;

/** The response to a query, or undefined where a test wants silence. */
export async function respond(
  cloud: LocalCloud,
  log: RequestLog,
  query: dnsPacket.Packet,
  transport: "UDP" | "TCP",
): Promise<dnsPacket.Packet | undefined> {
  const start = performance.now();
  const question = query.questions?.[0];
  const name = question?.name.toLowerCase() ?? "";
  const fault = cloud.faults.dns.get(name);
  const delay = cloud.faults.delayMs ?? cloud.tenant.behaviour.delayMs;
  if (delay > 0) {
    await sleep(delay);
  }
  const chain = aliasChain(cloud, name);
  const code =
    fault === "servfail"
      ? rcode.servFail
      : chain === undefined
        ? rcode.nxDomain
        : rcode.noError;
  log.add({
    cloud: cloud.name,
    plane: "dns",
    method: question?.type ?? "",
    host: name,
    path: transport,
    status: code,
    principal: "",
    start,
    end: performance.now(),
  });
  if (fault === "timeout") {
    return undefined;
  }
  return {
    id: query.id ?? 0,
    type: "response",
    flags: recursionAvailable | dnsPacket.RECURSION_DESIRED | code,
    questions: query.questions ?? [],
    answers:
      code === rcode.noError ? answers(chain ?? [], question?.type ?? "") : [],
  };
}

/** The aliases and, for a question after addresses, the address at their end. Of other types there is none: no data. */
function answers(chain: readonly string[], type: string): dnsPacket.Answer[] {
  const aliases = chain.slice(1).map((data, index): dnsPacket.Answer => ({
    type: "CNAME",
    name: chain[index] ?? "",
    ttl: 60,
    data,
  }));
  if (type === "CNAME") {
    return aliases.slice(0, 1);
  }
  const address: dnsPacket.Answer = {
    type: "A",
    name: chain.at(-1) ?? "",
    ttl: 10,
    data: "127.0.0.1",
  };
  return type === "A" ? [...aliases, address] : aliases;
}
