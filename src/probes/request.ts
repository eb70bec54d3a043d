import type { Cloud } from "../model/cloud.ts";
import type { ProxySetting } from "../model/no-proxy.ts";

/** What the worker is asked to look at. It crosses a process boundary as JSON and holds tokens: it is never logged. */
export interface ProbeRequest {
  readonly cloud: Cloud;
  readonly loginServer: string;
  /** Data endpoints that a pull will need, as far as they are known. */
  readonly dataHosts: readonly string[];
  readonly images: readonly RepositoryImages[];
  /** The caller's sign-in for the registry, when there is one. */
  readonly signIn?: SignIn;
  /** The editor's proxy, with its credentials; it counts where the environment names none. */
  readonly proxy?: ProxySetting;
  /** Deadline of each single probe. */
  readonly timeoutMs: number;
}

export interface RepositoryImages {
  readonly repository: string;
  /** Tags or digests. */
  readonly references: readonly string[];
  /** Those of them that this machine pulls; none when absent. */
  readonly pulledHere?: readonly string[];
}

export interface SignIn {
  readonly tenantId: string;
  /** Entra tokens to try in this order: for the registry's own audience first, then for ARM's. */
  readonly tokens: readonly string[];
}
