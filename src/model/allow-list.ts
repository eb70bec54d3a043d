/** What a host is needed for. `shared-layers`: the blob hosts that all registries without data endpoints of their own share. */
export type HostPurpose =
  | "registry"
  | "layers"
  | "shared-layers"
  | "regional"
  | "sign-in"
  | "resource-manager";

/** A host that a client's firewall or proxy must let through; a leading `*.` stands for any name. */
export interface AllowedHost {
  readonly host: string;
  readonly port: number;
  readonly purpose: HostPurpose;
}

/** Every host that pulls from a registry, and pushes to it, need. */
export interface AllowList {
  /** Name of the cloud. */
  readonly cloud: string;
  readonly registry: { readonly id: string; readonly loginServer: string };
  readonly hosts: readonly AllowedHost[];
  /** Why the registry's replicas could not be read: hosts of their regions may be missing. */
  readonly unread?: string;
}
