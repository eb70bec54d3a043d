/** What somebody is told of a host: addresses, that there are none, or nothing, since no zone is linked or it was not read. */
export interface NameAnswer {
  /** Names of the networks whose linked private zone says so; this machine's resolver when there are none. */
  readonly networks: readonly string[];
  readonly state: "addresses" | "no-record" | "no-zone" | "unread";
  readonly addresses: readonly string[];
}

/** A host of the registry, and where its name should lead through one private endpoint. */
export interface PrivateName {
  readonly host: string;
  readonly endpoint: string;
  /** Name of the endpoint's network. */
  readonly network: string;
  /** No zone group of the endpoint writes its records: who changes its addresses has to change them too. */
  readonly keptByHand: boolean;
  /** The address that the endpoint has for the host; null when it has none. */
  readonly expected: string | null;
  readonly answers: readonly NameAnswer[];
}

export interface PrivateNames {
  readonly names: readonly PrivateName[];
  /** Whether every private endpoint and every replica could be read. */
  readonly complete: boolean;
}
