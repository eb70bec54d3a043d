import { lookup, promises as dns } from "node:dns";
import { promisify } from "node:util";
import type { DnsAnswer } from "../model/probe.ts";

const lookupAll = promisify(lookup);

/** c-ares' error codes as the DNS's own response codes. */
const rcodes: Readonly<Record<string, string>> = {
  ENOTFOUND: "NXDOMAIN",
  ENODATA: "NODATA",
  ESERVFAIL: "SERVFAIL",
  EREFUSED: "REFUSED",
  ECONNREFUSED: "REFUSED",
  ETIMEOUT: "TIMEOUT",
};

/**
 * Asks for a host's addresses and the aliases on the way. With `resolver` ("address:port", from a cloud file) only that
 * server is asked; without it the addresses are those that the system gives to every program (hosts file included), and
 * the DNS servers are asked for response code and aliases.
 */
export async function probeDns(
  host: string,
  timeoutMs: number,
  resolver: string | undefined,
): Promise<DnsAnswer> {
  const servers = new dns.Resolver({ timeout: timeoutMs, tries: 1 });
  if (resolver !== undefined) {
    servers.setServers([resolver]);
  }
  const began = Date.now();
  const [answer, cnames, system] = await Promise.all([
    addressesFrom(servers, host),
    aliases(servers, host),
    resolver === undefined ? systemAddresses(host) : [],
  ]);
  const addresses = system.length > 0 ? system : answer.addresses;
  return {
    rcode: addresses.length > 0 ? "NOERROR" : answer.rcode,
    resolver: servers.getServers().join(", "),
    cnames,
    addresses,
    milliseconds: Date.now() - began,
  };
}

interface Addresses {
  readonly rcode: string;
  readonly addresses: string[];
}

async function addressesFrom(
  servers: dns.Resolver,
  host: string,
): Promise<Addresses> {
  const [v4, v6] = await Promise.all([
    asAnswer(servers.resolve4(host)),
    asAnswer(servers.resolve6(host)),
  ]);
  return {
    rcode: v4.rcode,
    addresses: [...v4.addresses, ...v6.addresses],
  };
}

async function asAnswer(query: Promise<string[]>): Promise<Addresses> {
  try {
    return { rcode: "NOERROR", addresses: await query };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return { rcode: rcodes[code] ?? code, addresses: [] };
  }
}

/** A chain of aliases longer than this is a loop. */
const longestChain = 8;

async function aliases(servers: dns.Resolver, host: string): Promise<string[]> {
  const chain: string[] = [];
  let name = host;
  while (chain.length < longestChain) {
    const next: string | undefined = (
      await asAnswer(servers.resolveCname(name))
    ).addresses[0];
    if (next === undefined) {
      break;
    }
    chain.push(next.toLowerCase());
    name = next;
  }
  return chain;
}

async function systemAddresses(host: string): Promise<string[]> {
  try {
    const found = await lookupAll(host, { all: true });
    return found.map(({ address }) => address);
  } catch {
    return [];
  }
}
