import type {
  ContainerApp,
  ManagedEnvironment,
} from "../../model/arm-containers.ts";
import { valueOf, type Fact } from "../../model/fact.ts";
import {
  credentialsFor,
  environmentIdentity,
  environmentIdOf,
} from "../../model/workload.ts";
import { managedEnvironment } from "../documents/containers.ts";
import { collectAppPassword } from "./app-password.ts";
import { collectRightsOf } from "./authorization.ts";
import { once, readResource, type Collecting } from "./collecting.ts";
import { collectSubnet } from "./network.ts";
import { collectTokensOf } from "./tokens.ts";

/** As whom a container app pulls, and by which way. */
export async function collectContainerApp(
  collecting: Collecting,
  { id, identity, properties }: ContainerApp,
  registryId: string,
): Promise<void> {
  const environmentId = environmentIdOf(properties);
  const environment = environmentId
    ? collectEnvironment(collecting, environmentId)
    : undefined;
  const credentials = credentialsFor(
    properties.configuration?.registries,
    collecting.draft.loginServer,
  );
  await Promise.all([
    collectRightsOf(collecting, registryId, identity),
    collectTokensOf(collecting, [credentials?.username], registryId),
    credentials && collectAppPassword(collecting, id, credentials, registryId),
    credentials?.identity === environmentIdentity
      ? environment?.then((fact) =>
          collectRightsOf(collecting, registryId, valueOf(fact)?.identity),
        )
      : environment,
  ]);
}

/** An environment of container apps, and the subnet that it lives in. */
export function collectEnvironment(
  collecting: Collecting,
  id: string,
): Promise<Fact<ManagedEnvironment>> {
  return once(collecting, `environment ${id}`.toLowerCase(), async () => {
    const environment = await readResource(
      collecting,
      collecting.draft.managedEnvironments,
      id,
      managedEnvironment,
    );
    const subnetId =
      valueOf(environment)?.properties.vnetConfiguration
        ?.infrastructureSubnetId;
    if (subnetId) {
      await collectSubnet(collecting, subnetId);
    }
    return environment;
  });
}
