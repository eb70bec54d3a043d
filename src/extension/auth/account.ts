import type { Cloud } from "../../model/cloud.ts";
import type { TokenSource } from "../app-api.ts";

/** Someone (or something) signed in to one cloud. */
export interface Account {
  /** Unique among all accounts of a cloud. */
  readonly id: string;
  readonly label: string;
  readonly cloud: Cloud;
  /**
   * Tokens of this account for one tenant; for its home tenant when none is given.
   * @param interactive whether a question may be put to the user: only when the user has just asked for something
   */
  tokens(tenantId: string | undefined, interactive: boolean): TokenSource;
}
