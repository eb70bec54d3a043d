import * as v from "valibot";
import { flag, text, type Schema } from "./document.ts";
import { events, type PullEvent } from "./events.ts";

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
