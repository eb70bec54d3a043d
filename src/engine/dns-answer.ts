/** What a resolver that looks into the private zones of a virtual network answers for a registry's host. */
export type AnswerKind =
  | "public"
  /** The alias of the private link leads on to the public address, because the resolver does not see the zone. */
  | "public-via-privatelink"
  | "private"
  /** A private address that is not the endpoint's. */
  | "stale"
  | "nxdomain";

/**
 * The answer for one host, the login server or a data endpoint.
 * Source: "Azure Private Endpoint DNS integration" and "Fallback to internet for Azure Private DNS zones".
 */
export function dnsAnswer(zone: {
  /** Whether the private zone is linked to the network. */
  readonly linked: boolean;
  /** Whether its record leads to the private endpoint; undefined when there is no record. */
  readonly record?: "match" | "stale" | undefined;
  /** Whether the registry has a private endpoint anywhere: then its public name is an alias of the private one. */
  readonly endpoint: boolean;
  /** Whether the link asks for the public answer where the zone has no record. */
  readonly fallsBack?: boolean;
}): AnswerKind {
  if (zone.linked && zone.record) {
    return zone.record === "match" ? "private" : "stale";
  }
  if (!zone.endpoint) {
    return "public";
  }
  return zone.linked && !zone.fallsBack ? "nxdomain" : "public-via-privatelink";
}
