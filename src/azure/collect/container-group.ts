import type { ContainerGroup } from "../../model/arm-containers.ts";
import { credentialsFor } from "../../model/workload.ts";
import { collectRightsOf } from "./authorization.ts";
import type { Collecting } from "./collecting.ts";
import { collectTokensOf } from "./tokens.ts";

/** As whom a container group pulls. It pulls from a network of Azure's own, so there is no way to read. */
export async function collectContainerGroup(
  collecting: Collecting,
  { identity, properties }: ContainerGroup,
  registryId: string,
): Promise<void> {
  const credentials = credentialsFor(
    properties.imageRegistryCredentials,
    collecting.draft.loginServer,
  );
  await Promise.all([
    collectRightsOf(collecting, registryId, identity),
    collectTokensOf(collecting, [credentials?.username], registryId),
  ]);
}
