/** The seven hops of a pull, in the order in which a pull meets them. */
export const hops = [
  "client",
  "resolve",
  "route",
  "admit",
  "authorize",
  "image",
  "transfer",
] as const;

export type Hop = (typeof hops)[number];
