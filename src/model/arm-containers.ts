import type { Resource } from "./arm.ts";

// Documents of Microsoft.App and Microsoft.ContainerInstance, as `arm.ts` keeps those of the other providers.

/** As whom a container app or a container group signs in to a registry. Azure never shows the password here. */
export interface RegistryCredentials {
  /** A host name; some clients write it with a scheme. */
  readonly server: string;
  readonly username?: string;
  /** `system`, the id of a user-assigned identity, or of a container app `system-environment`: its environment's own. */
  readonly identity?: string;
  /** Of a container app: the name of the secret that holds the password. */
  readonly passwordSecretRef?: string;
}

/** A container app (`containerApps`), or a job of Container Apps (`jobs`), which is configured alike. */
export type ContainerApp = Resource<{
  /** Both name the environment; which one is there depends on the API version and the type. */
  readonly environmentId?: string;
  readonly managedEnvironmentId?: string;
  readonly outboundIpAddresses?: readonly string[];
  readonly configuration?: {
    readonly registries?: readonly RegistryCredentials[];
  };
  readonly template?: {
    readonly containers?: readonly AppContainer[];
    readonly initContainers?: readonly AppContainer[];
  };
}>;

interface AppContainer {
  readonly image?: string;
}

/** The environment of container apps. */
export type ManagedEnvironment = Resource<{
  readonly vnetConfiguration?: { readonly infrastructureSubnetId?: string };
}>;

export type ContainerGroup = Resource<{
  readonly osType?: string;
  readonly imageRegistryCredentials?: readonly RegistryCredentials[];
  readonly containers?: readonly GroupContainer[];
  readonly initContainers?: readonly GroupContainer[];
}>;

interface GroupContainer {
  readonly name: string;
  readonly properties: {
    readonly image?: string;
    readonly instanceView?: { readonly events?: readonly ContainerEvent[] };
  };
}

/** What happened to a container: `Pulling`, `Pulled`, `Failed`, `BackOff` and others. */
export interface ContainerEvent {
  readonly name?: string;
  readonly message?: string;
  /** ISO 8601. */
  readonly lastTimestamp?: string;
}
