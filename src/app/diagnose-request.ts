import type { Cloud } from "../model/cloud.ts";

export interface DiagnoseRequest {
  readonly cloud: Cloud;
  /** Name, login server or resource id. */
  readonly registry: string;
  /** Names or resource ids, `machine` for this machine; everything that is tied to the registry, when left out. */
  readonly consumers?: readonly string[];
  /** `repository:tag` that this machine, or the consumers named, are to pull. */
  readonly image?: string;
  /** Whether this machine may send anything to the registry. */
  readonly probes: boolean;
  /** Where the registry is; it is looked for in all tenants of the account, when left out. */
  readonly tenantId?: string;
  /** What programs said when they failed, as evidence. */
  readonly texts?: readonly GivenText[];
}

/** A text about pulls, whole or as bytes that are read once. */
export type GivenText = {
  /** Where it is from, for people: `clipboard`, the name of a file or of a log. */
  readonly source: string;
  /** Name or resource id of the consumer whose log it is or of whose journey it tells; `machine` for this machine. */
  readonly consumerId?: string;
} & (
  { readonly text: string } | { readonly chunks: AsyncIterable<Uint8Array> }
);
