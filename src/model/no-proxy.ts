import { httpsPort } from "./cloud.ts";
import { covers, parseRange } from "./ipv4.ts";

/** Where a program finds its proxy. */
export interface ProxySetting {
  /** The proxy's address; in a landscape without user name and password. */
  readonly proxy?: string;
  /** The hosts that are reached without it, as they were written (`NO_PROXY`). */
  readonly noProxy?: readonly string[];
}

/** The proxy through which a host is reached; undefined when the way is direct. */
export function proxyFor(
  { proxy, noProxy = [] }: ProxySetting,
  host: string,
  port?: number,
): string | undefined {
  return isExempt(host, noProxy, port) ? undefined : proxy;
}

/**
 * Whether a list of exceptions keeps a host from a proxy, as docker and containerd read it: an entry stands for its host and
 * all below it, one with a leading dot or `*.` for those below only. With a port it holds for that port. Addresses and
 * networks (`10.0.0.0/8`) hold for hosts that are given as an address: nobody looks up what a name stands for.
 * Source: package httpproxy of golang.org/x/net.
 */
export function isExempt(
  host: string,
  exceptions: readonly string[],
  port = httpsPort,
): boolean {
  const wanted = host.toLowerCase();
  return exceptions.some((exception) => {
    const entry = exception.trim().toLowerCase();
    const [, name = "", onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    return (
      entry === "*" ||
      ((onlyPort === undefined || Number(onlyPort) === port) &&
        (isNamed(wanted, name.replace(/^\*\./, ".")) ||
          isInNetwork(wanted, name)))
    );
  });
}

function isNamed(host: string, name: string): boolean {
  return name.startsWith(".")
    ? host.endsWith(name)
    : name !== "" && (host === name || host.endsWith(`.${name}`));
}

function isInNetwork(host: string, network: string): boolean {
  const inner = parseRange(host);
  const outer = parseRange(network);
  return inner !== undefined && outer !== undefined && covers(outer, inner);
}
