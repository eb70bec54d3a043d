import { lookup, promises as dns } from "node:dns";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { DnsAnswer } from "../model/probe.ts";
import { pinnedInHostsFile } from "./hosts-file.ts";

const lookupAll = promisify(lookup);

/** Error codes of c-ares and of the system as the DNS's own response codes. */
const rcodes: Readonly<Record<string, string>> = {
  ENOTFOUND: "NXDOMAIN",
  ENODATA: "NODATA",
  ESERVFAIL: "SERVFAIL",
  EREFUSED: "REFUSED",
  ECONNREFUSED: "REFUSED",
  ETIMEOUT: "TIMEOUT",
  // The system's word for a server that failed or was not reached.
  EAI_AGAIN: "SERVFAIL",
};

/** A name that is being looked up: where to connect is known before the whole answer, which follows every alias. */
export interface DnsProbe {
  readonly addresses: Promise<readonly string[]>;
  readonly answer: Promise<DnsAnswer>;
}

/**
 * Asks for a host's addresses and the aliases on the way. With `resolver` ("address:port", from a cloud file) only that
 * server is asked; without it a pull uses what the system says (hosts file, VPN and search domains included), and the DNS
 * servers are asked beside it.
 */
export function probeDns(
  host: string,
  timeoutMs: number,
  resolver: string | undefined,
): DnsProbe {
  const servers = new dns.Resolver({ timeout: timeoutMs, tries: 1 });
  if (resolver !== undefined) {
    servers.setServers([resolver]);
  }
  const began = Date.now();
  const timed = <T>(answer: T) => ({
    ...answer,
    milliseconds: Date.now() - began,
  });
  const server = addressesFrom(servers, host);
  const used = (
    resolver === undefined ? systemAddresses(host, timeoutMs) : server
  ).then(timed);
  const beside =
    resolver === undefined
      ? Promise.all([server, pinnedInHostsFile(host)])
      : undefined;
  return {
    addresses: used.then(({ addresses }) => addresses),
    answer: Promise.all([used, aliases(servers, host), beside]).then(
      ([{ rcode, addresses, milliseconds }, cnames, others]) => ({
        rcode,
        resolver: servers.getServers().join(", "),
        cnames,
        addresses,
        milliseconds,
        ...(others && { server: others[0] }),
        ...(others?.[1] && { pinned: others[1] }),
      }),
    ),
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
  const addresses = [...v4.addresses, ...v6.addresses];
  return { rcode: addresses.length > 0 ? "NOERROR" : v4.rcode, addresses };
}

async function asAnswer(query: Promise<string[]>): Promise<Addresses> {
  try {
    const addresses = await query;
    // c-ares fails for an empty answer, but not for one that ends with an alias.
    return { rcode: addresses.length > 0 ? "NOERROR" : "NODATA", addresses };
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

/** The system's own look-up has no deadline that a program could set. */
async function systemAddresses(
  host: string,
  timeoutMs: number,
): Promise<Addresses> {
  const found = lookupAll(host, { all: true }).then((entries) =>
    entries.map(({ address }) => address),
  );
  const late = sleep(timeoutMs, undefined, { ref: false }).then(() => {
    throw Object.assign(new Error("no answer in time"), { code: "ETIMEOUT" });
  });
  return asAnswer(Promise.race([found, late]));
}
