import type { Answer, Request } from "./http/exchange.ts";

/** One way in which requests go wrong, switched on by a test. */
export interface Fault {
  /** All requests when left out. */
  readonly matches?: (request: Request) => boolean;
  /** For the first n matching requests; for all when left out. */
  readonly times?: number;
  /** Done before the request is handled: somebody else changes the world. */
  readonly before?: () => void;
  /** Given instead of the true answer; `"drop"` closes the connection without one. */
  readonly instead?: (request: Request) => Answer | "drop";
  /** Makes another answer of the true one. */
  readonly rewrite?: (answer: Answer) => Answer;
}

type DnsFault = "servfail" | "timeout";

/** Everything about the local Azure that a test can make go wrong while it runs. */
export interface Faults {
  /** Think time of every request in place of the tenant file's; undefined leaves that as it is. */
  delayMs: number | undefined;
  /** Claims (JSON) that ARM asks of every token by a challenge; undefined asks for none. */
  requiredClaims: string | undefined;
  /** Long-running operations end in failure and change nothing. */
  operationsFail: boolean;
  /** A PATCH with a GA version drops the subnet rules that only preview versions show. */
  patchDropsSubnetRules: boolean;
  /** Resource Graph counts the queries of a caller and refuses those over its quota. */
  graphQuota: boolean;
  /** Texts put into a header and a member of every JSON answer: none of them may ever be shown. */
  secrets: readonly string[];
  /** ARM actions that are refused to everybody, in lower case. */
  readonly deniedActions: Set<string>;
  /** By lower-case host name. */
  readonly dns: Map<string, DnsFault>;
  /** Switches a fault on; the function returned switches it off. */
  add(fault: Fault): () => void;
  /** The faults that this request meets; counts it for those that hold a number of times. */
  meet(request: Request): Fault[];
  /** Switches everything off. */
  clear(): void;
}

export function createFaults(): Faults {
  const active = new Map<Fault, number>();
  return {
    delayMs: undefined,
    requiredClaims: undefined,
    operationsFail: false,
    patchDropsSubnetRules: false,
    graphQuota: false,
    secrets: [],
    deniedActions: new Set(),
    dns: new Map(),
    add(fault) {
      active.set(fault, fault.times ?? Infinity);
      return () => active.delete(fault);
    },
    meet(request) {
      const met = [...active].filter(
        ([fault, left]) => left > 0 && (fault.matches?.(request) ?? true),
      );
      for (const [fault, left] of met) {
        active.set(fault, left - 1);
      }
      return met.map(([fault]) => fault);
    },
    clear() {
      active.clear();
      this.delayMs = undefined;
      this.requiredClaims = undefined;
      this.operationsFail = false;
      this.patchDropsSubnetRules = false;
      this.graphQuota = false;
      this.secrets = [];
      this.deniedActions.clear();
      this.dns.clear();
    },
  };
}
