/** What a proxy said to a request for a tunnel (`CONNECT`). */
export interface TunnelResult {
  /** `failed`: what answered opens no tunnel, or is no proxy of that kind; `unreachable`: nothing answered in time. */
  readonly outcome:
    "open" | "forbidden" | "auth-required" | "failed" | "unreachable";
  /** The proxy's address, without credentials. */
  readonly proxy: string;
  readonly milliseconds: number;
  /** Of the proxy's answer. */
  readonly status?: number;
  /** The system's error code, or why the address is none that the probes can use. */
  readonly code?: string;
  /** What a proxy that wants credentials takes, such as `Basic` or `Negotiate`. */
  readonly schemes?: readonly string[];
}

/** Why a tunnel is not open, in as few words as the system gives. */
export function tunnelFailure({ outcome, status, code }: TunnelResult): string {
  return code ?? (status === undefined ? outcome : `HTTP ${status}`);
}
