import * as v from "valibot";
import { text } from "./document.ts";

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

export const events = v.array(
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
