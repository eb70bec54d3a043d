import type { MessageArgs } from "./message-args.ts";

/**
 * What a rule offers: a change named by its kind and the little that tells it from others of its kind. Everything else
 * (requests, inverse, permission, exposure) follows from it and the landscape; see `src/changes`.
 */
export interface AllowAddresses {
  readonly kind: "allow-addresses";
  /** Stable and unique in a diagnosis, usable on a command line, such as `allow-addresses/shop-web`. */
  readonly id: string;
  readonly registryId: string;
  /** IPv4 addresses or CIDR blocks that must be let in. */
  readonly addresses: readonly string[];
  /** Whose addresses they are. */
  readonly owner: string;
  /** Which of a web app's two lists they come from, or another origin. */
  readonly origin:
    "outbound" | "possible-outbound" | "egress" | "machine" | "proxy";
}

export type ChangeSpec = AllowAddresses;

export type ChangeKind = ChangeSpec["kind"];

/** What a change makes different: the addresses that are let in. */
export interface Altered {
  readonly addresses: readonly string[];
}

/** An ARM request, without host and token. */
export interface ArmRequest {
  readonly method: "GET" | "PUT" | "PATCH" | "POST" | "DELETE";
  /** Path and query, from `/subscriptions/…` on. */
  readonly path: string;
  readonly body?: unknown;
}

/** How many can reach the registry after the change that could not before. */
export interface Exposure {
  readonly addresses: number;
  readonly identities: number;
  readonly networks: number;
}

/** Whether the caller may make the change. */
export interface PermissionCheck {
  readonly action: string;
  readonly scope: string;
  /** `no` is said with the reason in `obstacles`. */
  readonly held: "yes" | "no" | "unknown";
}

/** Something that would refuse or revert the change: a lock, a policy, a limit. */
export interface Obstacle {
  readonly message: string;
  readonly args: MessageArgs;
  /** False when it only may stand in the way (could not be read). */
  readonly certain: boolean;
}

/** A change ready to be shown. */
export interface Change {
  readonly spec: ChangeSpec;
  readonly id: string;
  readonly kind: ChangeKind;
  /** Message id and its values; the same for risk. */
  readonly title: { readonly message: string; readonly args: MessageArgs };
  readonly risk: { readonly message: string; readonly args: MessageArgs };
  readonly opens: Exposure;
  readonly permission: PermissionCheck;
  readonly obstacles: readonly Obstacle[];
  /** Journeys by index: those that pass after the change and did not before, and those that stop after it and did not before. */
  readonly predicted: {
    readonly unblocks: readonly number[];
    readonly breaks: readonly number[];
  };
  /** The same change as lines of the Azure CLI, for somebody who has the right. */
  readonly az: string;
  readonly requests: readonly ArmRequest[];
}
