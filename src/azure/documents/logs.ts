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

export interface RunnableCluster {
  readonly properties: {
    readonly powerState?: { readonly code?: string };
    readonly apiServerAccessProfile?: { readonly disableRunCommand?: boolean };
  };
}

/** A cluster, as far as it tells whether a command can be run in it. */
export const runnableCluster: Schema<RunnableCluster> = v.object({
  properties: v.object({
    powerState: v.exactOptional(v.object({ code: text })),
    apiServerAccessProfile: v.exactOptional(
      v.object({ disableRunCommand: flag }),
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

/** What happened to a pod, or to a container of a group. */
export interface PullEvent {
  readonly type?: string;
  readonly reason?: string;
  /** A container group's word for the reason. */
  readonly name?: string;
  readonly message?: string;
  readonly count?: number;
  readonly firstTimestamp?: string;
  readonly lastTimestamp?: string;
  readonly involvedObject?: { namespace?: string; name?: string };
}

const events = v.array(
  v.object({
    type: text,
    reason: text,
    name: text,
    message: text,
    count: v.exactOptional(v.number()),
    firstTimestamp: text,
    lastTimestamp: text,
    involvedObject: v.exactOptional(v.object({ namespace: text, name: text })),
  }),
);

/** `kubectl get events --output json`. */
export const podEvents: Schema<{ items: readonly PullEvent[] }> = v.object({
  items: events,
});

interface InstanceView {
  readonly events?: readonly PullEvent[];
  readonly currentState?: { readonly state?: string };
}

interface GroupContainer {
  readonly name: string;
  readonly properties: { readonly instanceView?: InstanceView };
}

export interface GroupEvents {
  readonly properties: {
    readonly instanceView?: InstanceView;
    readonly containers?: readonly GroupContainer[];
    readonly initContainers?: readonly GroupContainer[];
  };
}

const instanceView = v.exactOptional(
  v.object({
    events: v.exactOptional(events),
    currentState: v.exactOptional(v.object({ state: text })),
  }),
);

const groupContainers = v.exactOptional(
  v.array(
    v.object({ name: v.string(), properties: v.object({ instanceView }) }),
  ),
);

/** A container group, as far as it tells what happened to it. */
export const groupEvents: Schema<GroupEvents> = v.object({
  properties: v.object({
    instanceView,
    containers: groupContainers,
    initContainers: groupContainers,
  }),
});

/** `containers/{name}/logs` of a container group. */
export const groupLog: Schema<{ content?: string }> = v.object({
  content: text,
});

/** What a revision of a container app, a replica or a container tells of its state. */
export interface Told {
  readonly name: string;
  readonly runningState?: string;
  readonly runningStateDetails?: string;
}

export interface Revision {
  readonly id: string;
  readonly name: string;
  readonly properties: Omit<Told, "name"> & {
    readonly active?: boolean;
    readonly healthState?: string;
    readonly provisioningError?: string;
  };
}

const told = { runningState: text, runningStateDetails: text };

/** `revisions` of a container app. */
export const revisions: Schema<readonly Revision[]> = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    properties: v.object({
      active: flag,
      healthState: text,
      provisioningError: text,
      ...told,
    }),
  }),
);

export interface Replica {
  readonly name: string;
  readonly properties: Omit<Told, "name"> & {
    readonly containers?: readonly Told[];
    readonly initContainers?: readonly Told[];
  };
}

const toldContainers = v.exactOptional(
  v.array(v.object({ name: v.string(), ...told })),
);

/** `replicas` of a revision. */
export const replicas: Schema<readonly Replica[]> = v.array(
  v.object({
    name: v.string(),
    properties: v.object({
      containers: toldContainers,
      initContainers: toldContainers,
      ...told,
    }),
  }),
);
