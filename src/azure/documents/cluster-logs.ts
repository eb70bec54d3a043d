import * as v from "valibot";
import { flag, text, texts, type Schema } from "./document.ts";
import { events, type PullEvent } from "./events.ts";

export interface RunnableCluster {
  readonly properties: {
    readonly powerState?: { readonly code?: string };
    readonly apiServerAccessProfile?: {
      readonly disableRunCommand?: boolean;
      readonly enablePrivateCluster?: boolean;
      readonly authorizedIPRanges?: readonly string[];
    };
  };
}

/** A cluster, as far as it tells whether a command can be run in it. */
export const runnableCluster: Schema<RunnableCluster> = v.object({
  properties: v.object({
    powerState: v.exactOptional(v.object({ code: text })),
    apiServerAccessProfile: v.exactOptional(
      v.object({
        disableRunCommand: flag,
        enablePrivateCluster: flag,
        authorizedIPRanges: texts,
      }),
    ),
  }),
});

export interface CommandResult {
  readonly properties: {
    /** `succeeded` or `failed`, in whatever case. */
    readonly provisioningState?: string;
    readonly exitCode?: number;
    /** What the command printed; Azure keeps 512 kB of it. */
    readonly logs?: string;
    /** Why it could not be run. */
    readonly reason?: string;
  };
}

/** `commandResults/{id}` of a cluster. */
export const commandResult: Schema<CommandResult> = v.object({
  properties: v.object({
    provisioningState: text,
    exitCode: v.exactOptional(v.number()),
    logs: text,
    reason: text,
  }),
});

/** `kubectl get events --output json`. */
export const podEvents: Schema<{ items: readonly PullEvent[] }> = v.object({
  items: events,
});
