import * as v from "valibot";
import type {
  DiagnosticSetting,
  PrivateEndpointConnection,
  Registry,
  RegistryTask,
  RegistryToken,
  Replication,
  ScopeMap,
  SubnetRule,
  TaskAgentPool,
  Usage,
} from "../../model/arm.ts";
import type { TaskStep } from "../../model/task-images.ts";
import {
  flag,
  reference,
  resource,
  text,
  texts,
  type Schema,
} from "./document.ts";

const privateEndpointConnection = resource(
  v.object({
    privateEndpoint: v.exactOptional(reference),
    privateLinkServiceConnectionState: v.exactOptional(
      v.object({ status: text, description: text, actionsRequired: text }),
    ),
    provisioningState: text,
  }),
) satisfies Schema<PrivateEndpointConnection>;

const subnetRules = v.array(
  v.object({ action: text, id: text, virtualNetworkSubnetResourceId: text }),
) satisfies Schema<readonly SubnetRule[]>;

const status = v.exactOptional(v.object({ status: text }));

/** Shown by preview versions only. */
export const endpointProtocol: Schema<{
  properties: { endpointProtocol?: string };
}> = v.object({ properties: v.object({ endpointProtocol: text }) });

const registryDocument = resource(
  v.object({
    loginServer: v.string(),
    provisioningState: text,
    adminUserEnabled: flag,
    anonymousPullEnabled: flag,
    publicNetworkAccess: text,
    networkRuleSet: v.exactOptional(
      v.object({
        defaultAction: text,
        ipRules: v.exactOptional(
          v.array(v.object({ action: text, value: v.string() })),
        ),
        virtualNetworkRules: v.exactOptional(subnetRules),
      }),
    ),
    networkRuleBypassOptions: text,
    networkRuleBypassAllowedForTasks: flag,
    dataEndpointEnabled: flag,
    dataEndpointHostNames: v.exactOptional(v.array(v.string())),
    regionalEndpoints: text,
    roleAssignmentMode: text,
    policies: v.exactOptional(
      v.object({
        azureADAuthenticationAsArmPolicy: status,
        exportPolicy: status,
        quarantinePolicy: status,
      }),
    ),
    privateEndpointConnections: v.exactOptional(
      v.array(privateEndpointConnection),
    ),
    encryption: v.exactOptional(
      v.object({
        status: text,
        keyVaultProperties: v.exactOptional(
          v.object({
            identity: text,
            keyIdentifier: text,
            versionedKeyIdentifier: text,
            keyRotationEnabled: flag,
            lastKeyRotationTimestamp: text,
          }),
        ),
      }),
    ),
  }),
);

export const registry: Schema<Registry> = v.object({
  ...registryDocument.entries,
  systemData: v.exactOptional(v.object({ lastModifiedAt: text })),
});

export const replications: Schema<readonly Replication[]> = v.array(
  v.object({
    ...resource(
      v.object({ provisioningState: text, regionEndpointEnabled: flag }),
    ).entries,
    location: v.string(),
  }),
);

export const usages: Schema<readonly Usage[]> = v.array(
  v.object({ name: v.string(), limit: v.number(), currentValue: v.number() }),
);

export const tasks: Schema<readonly RegistryTask[]> = v.array(
  resource(
    v.object({
      status: text,
      agentPoolName: text,
      credentials: v.exactOptional(
        v.object({
          sourceRegistry: v.exactOptional(
            v.object({ loginMode: text, identity: text }),
          ),
          customRegistries: v.exactOptional(
            v.record(v.string(), v.object({ identity: text })),
          ),
        }),
      ),
    }),
  ),
);

/** Of the tasks' steps, which may hold secrets: read in memory only, for the images that they name. */
export const taskSteps: Schema<
  readonly {
    readonly id: string;
    readonly properties: { readonly step?: TaskStep };
  }[]
> = v.array(
  v.object({
    id: v.string(),
    properties: v.object({
      step: v.exactOptional(
        v.object({
          contextPath: text,
          encodedTaskContent: text,
          baseImageDependencies: v.exactOptional(
            v.array(
              v.object({
                registry: text,
                repository: text,
                tag: text,
                digest: text,
              }),
            ),
          ),
        }),
      ),
    }),
  }),
);

export const agentPools: Schema<readonly TaskAgentPool[]> = v.array(
  resource(
    v.object({ virtualNetworkSubnetResourceId: text, provisioningState: text }),
  ),
);

export const tokens: Schema<readonly RegistryToken[]> = v.array(
  resource(
    v.object({
      scopeMapId: text,
      status: text,
      credentials: v.exactOptional(
        v.object({
          passwords: v.exactOptional(
            v.array(v.object({ name: text, expiry: text })),
          ),
        }),
      ),
    }),
  ),
);

export const scopeMaps: Schema<readonly ScopeMap[]> = v.array(
  resource(v.object({ actions: texts })),
);

export const diagnosticSettings: Schema<readonly DiagnosticSetting[]> = v.array(
  resource(
    v.object({
      workspaceId: text,
      logs: v.exactOptional(
        v.array(
          v.object({
            category: text,
            categoryGroup: text,
            enabled: v.boolean(),
          }),
        ),
      ),
    }),
  ),
);
