import * as v from "valibot";
import type {
  ContainerApp,
  ContainerGroup,
  ManagedEnvironment,
} from "../../model/arm-containers.ts";
import { resource, text, texts, type Schema } from "./document.ts";

const registryCredentials = v.exactOptional(
  v.array(
    v.object({
      server: v.string(),
      username: text,
      identity: text,
      passwordSecretRef: text,
    }),
  ),
);

const appContainers = v.exactOptional(v.array(v.object({ image: text })));

/** Environment variables, commands and secrets are left out. */
export const containerApp: Schema<ContainerApp> = resource(
  v.object({
    environmentId: text,
    managedEnvironmentId: text,
    outboundIpAddresses: texts,
    configuration: v.exactOptional(
      v.object({ registries: registryCredentials }),
    ),
    template: v.exactOptional(
      v.object({ containers: appContainers, initContainers: appContainers }),
    ),
  }),
);

export const managedEnvironment: Schema<ManagedEnvironment> = resource(
  v.object({
    vnetConfiguration: v.exactOptional(
      v.object({ infrastructureSubnetId: text }),
    ),
  }),
);

const groupContainers = v.exactOptional(
  v.array(
    v.object({
      name: v.string(),
      properties: v.object({
        image: text,
        instanceView: v.exactOptional(
          v.object({
            events: v.exactOptional(
              v.array(
                v.object({ name: text, message: text, lastTimestamp: text }),
              ),
            ),
          }),
        ),
      }),
    }),
  ),
);

/** Environment variables, commands and volumes are left out. */
export const containerGroup: Schema<ContainerGroup> = resource(
  v.object({
    osType: text,
    imageRegistryCredentials: registryCredentials,
    containers: groupContainers,
    initContainers: groupContainers,
  }),
);

/** `listSecrets` of a container app: read in memory only. */
export const appSecrets: Schema<{
  value: { name: string; value?: string; keyVaultUrl?: string }[];
}> = v.object({
  value: v.array(
    v.object({ name: v.string(), value: text, keyVaultUrl: text }),
  ),
});
