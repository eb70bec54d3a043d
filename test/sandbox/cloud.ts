import type { Faults } from "./faults.ts";
import type { Json } from "./json.ts";
import { createStore, type Store } from "./store.ts";
import type { TenantFile } from "./tenant-file.ts";
import { createSigner, type Signer } from "./entra/signer.ts";

/** One running cloud: its tenant, what was written since, and what its servers must know of each other. */
export interface LocalCloud {
  readonly name: string;
  /** Replaced as a whole when the tenant file is reloaded; `store` holds its resources. */
  tenant: TenantFile;
  store: Store;
  readonly faults: Faults;
  /** Signs the access tokens of Entra ID. */
  readonly entraSigner: Signer;
  /** Signs the refresh and access tokens of the registries. */
  readonly registrySigner: Signer;
  /** Origin of Entra ID, known once it listens. */
  authority: string;
  readonly operations: Map<string, Operation>;
  /** What the activity log tells, without what the tenant file says of the time before. */
  readonly writes: LoggedWrite[];
  /** What runs in clusters, by the id of the command. */
  readonly commands: Map<string, RunCommand>;
}

/** A write of a registry as the activity log keeps it. */
export interface LoggedWrite {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly resourceId: string;
  readonly method: string;
  readonly request?: unknown;
  readonly answer?: unknown;
  readonly failed?: boolean | undefined;
}

/** A long-running operation of ARM, by its id. */
export interface Operation {
  pollsLeft: number;
  /** What is done when it ends; says the final status. */
  readonly end: () => "Succeeded" | "Failed";
  status: "InProgress" | "Succeeded" | "Failed";
}

/** A command that runs in a cluster. */
export interface RunCommand {
  pollsLeft: number;
  /** `properties` of its result. */
  readonly result: Json;
}

export function createCloud(tenant: TenantFile, faults: Faults): LocalCloud {
  return {
    name: tenant.cloud.name,
    tenant,
    store: createStore(tenant.resources),
    faults,
    entraSigner: createSigner(),
    registrySigner: createSigner(),
    authority: "",
    operations: new Map(),
    writes: [],
    commands: new Map(),
  };
}

/** Puts the tenant in the place of the present one, written resources included. */
export function replaceTenant(cloud: LocalCloud, tenant: TenantFile): void {
  cloud.tenant = tenant;
  cloud.store = createStore(tenant.resources);
}
