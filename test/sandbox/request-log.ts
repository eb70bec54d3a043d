export type Plane =
  "arm" | "graph" | "logs" | "entra" | "registry" | "data" | "dns";

/** One request that the local Azure answered (or dropped: status 0). Of a DNS query, `status` is the response code. */
export interface RequestLogEntry {
  readonly cloud: string;
  readonly plane: Plane;
  readonly method: string;
  readonly host: string;
  /** Without the query: it may hold a signature. */
  readonly path: string;
  readonly status: number;
  /** Object id of the caller; empty when the request carried no valid token. */
  readonly principal: string;
  /** Milliseconds of one clock for all clouds of a sandbox. */
  readonly start: number;
  readonly end: number;
}

export interface RequestLog {
  readonly entries: readonly RequestLogEntry[];
  add(entry: RequestLogEntry): void;
  clear(): void;
}

export function createRequestLog(): RequestLog {
  const entries: RequestLogEntry[] = [];
  return {
    entries,
    add: (entry) => entries.push(entry),
    clear: () => entries.splice(0),
  };
}

/**
 * The longest sequence in which each request started after the previous one had ended: what a network delay is
 * multiplied by. Taking the request that ends first, again and again, gives it.
 */
export function longestChain(
  entries: readonly RequestLogEntry[],
): RequestLogEntry[] {
  const chain: RequestLogEntry[] = [];
  let free = -Infinity;
  for (const entry of entries.toSorted((one, other) => one.end - other.end)) {
    if (entry.start > free) {
      chain.push(entry);
      free = entry.end;
    }
  }
  return chain;
}
