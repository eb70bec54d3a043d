import { nameOf } from "./arm-id.ts";
import type {
  ContainerApp,
  ContainerGroup,
  RegistryCredentials,
} from "./arm-containers.ts";
import { hostOf } from "./consumers-of.ts";
import { isFrom } from "./image-reference.ts";
import type { Consumer } from "./landscape.ts";

export type WorkloadKind = "container-app" | "container-group";

/** What ties a container app or a container group to registries. */
export interface Workload {
  readonly kind: WorkloadKind;
  readonly id: string;
  /** Of its containers and init containers. */
  readonly images: readonly string[];
  /** The registries that it has credentials for. */
  readonly servers: readonly string[];
}

export function workloadOfApp({ id, properties }: ContainerApp): Workload {
  const { containers = [], initContainers = [] } = properties.template ?? {};
  return {
    kind: "container-app",
    id,
    images: [...containers, ...initContainers].flatMap(
      ({ image }) => image ?? [],
    ),
    servers: serversOf(properties.configuration?.registries),
  };
}

export function workloadOfGroup({ id, properties }: ContainerGroup): Workload {
  const { containers = [], initContainers = [] } = properties;
  return {
    kind: "container-group",
    id,
    images: [...containers, ...initContainers].flatMap(
      (container) => container.properties.image ?? [],
    ),
    servers: serversOf(properties.imageRegistryCredentials),
  };
}

/** A workload as a consumer of the registry with that login server, if an image or its credentials name it. */
export function consumerOfWorkload(
  { kind, id, images, servers }: Workload,
  loginServer: string,
): Consumer | undefined {
  const host = loginServer.toLowerCase();
  const own = images.filter((image) => isFrom(image, loginServer));
  const because =
    own.length > 0
      ? "image"
      : servers.some((server) => hostOf(server) === host)
        ? "setting"
        : undefined;
  return (
    because && {
      kind,
      id,
      name: nameOf(id),
      images: [...new Set(own)],
      because,
    }
  );
}

/** Where in a list of credentials those for a login server stand; -1 when there are none. */
export function indexOfCredentials(
  credentials: readonly RegistryCredentials[],
  loginServer: string,
): number {
  return credentials.findIndex(
    ({ server }) => hostOf(server) === loginServer.toLowerCase(),
  );
}

/** The credentials for a login server, if there are any. */
export function credentialsFor(
  credentials: readonly RegistryCredentials[] = [],
  loginServer: string,
): RegistryCredentials | undefined {
  return credentials[indexOfCredentials(credentials, loginServer)];
}

/** What stands for the identity of the environment where a container app says as whom it pulls. */
export const environmentIdentity = "system-environment";

/** The environment of a container app; the property's name depends on API version and type. */
export function environmentIdOf({
  environmentId,
  managedEnvironmentId,
}: ContainerApp["properties"]): string | undefined {
  return environmentId ?? managedEnvironmentId;
}

function serversOf(credentials: readonly RegistryCredentials[] = []): string[] {
  return credentials.map(({ server }) => server);
}
