/** What is to be diagnosed, as plain data: it is kept in the state of a report that outlives the window. */
export interface Target {
  /** Name of the cloud. */
  readonly cloud: string;
  /** Resource id, or login server. */
  readonly registry: string;
  /** For people. */
  readonly name: string;
  readonly tenantId?: string;
  /** Id of the account that saw it. */
  readonly account?: string;
  /** `repository:tag` that this machine shall pull. */
  readonly image?: string;
  /** Ids of the consumers to look at; all when absent. */
  readonly consumers?: readonly string[];
}
