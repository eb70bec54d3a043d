import * as v from "valibot";
import { flag, text, type Schema } from "./document.ts";

/** `config/web` of a site, as far as it tells whether the container's log is kept. */
export const siteLogging: Schema<{
  properties: { httpLoggingEnabled?: boolean };
}> = v.object({ properties: v.object({ httpLoggingEnabled: flag }) });

export interface Deployment {
  readonly id: string;
  readonly properties: {
    /** Kudu's `DeployStatus`: 3 is failed, 4 succeeded. */
    readonly status?: number;
    readonly start_time?: string;
  };
}

/** `deployments` of a site, in Kudu's own spelling. */
export const deployments: Schema<readonly Deployment[]> = v.array(
  v.object({
    id: v.string(),
    properties: v.object({
      status: v.exactOptional(v.number()),
      start_time: text,
    }),
  }),
);

/** `deployments/{id}/log` of a site: Kudu's list of entries, in ARM's envelope. */
export const deploymentLog: Schema<
  readonly { properties: { log_time?: string; message?: string } }[]
> = v.array(
  v.object({ properties: v.object({ log_time: text, message: text }) }),
);
