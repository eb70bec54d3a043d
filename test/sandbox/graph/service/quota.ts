/** What is left of a caller's quota after a query. */
export interface Quota {
  readonly allowed: boolean;
  readonly remaining: number;
  readonly resetsAfterSeconds: number;
}

/** Documentation "Guidance for throttled requests in Azure Resource Graph": 15 queries in 5 seconds for a user. */
export const documentedQuota = { queries: 15, seconds: 5 } as const;

/** Counts the queries of each caller in windows that begin with a caller's first query. */
export function createQuota(limits: {
  readonly queries: number;
  readonly seconds: number;
}): (caller: string, now: Date) => Quota {
  const windows = new Map<string, { readonly end: number; used: number }>();
  return (caller, now) => {
    const time = now.getTime();
    let window = windows.get(caller);
    if (window === undefined || window.end <= time) {
      window = { end: time + limits.seconds * 1000, used: 0 };
      windows.set(caller, window);
    }
    window.used += 1;
    return {
      allowed: window.used <= limits.queries,
      remaining: Math.max(0, limits.queries - window.used),
      resetsAfterSeconds: Math.ceil((window.end - time) / 1000),
    };
  };
}
