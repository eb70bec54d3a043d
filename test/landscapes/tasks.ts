import type { Identity, RegistryTask } from "../../src/model/arm.ts";
import { landscape, type Builder } from "./builder.ts";
import { subnetIdOf } from "./ids.ts";
import { disabled, networks } from "./networks.ts";

export const taskIdentity = "77777777-7777-4777-8777-777777777777";

export const systemIdentity: Identity = {
  type: "SystemAssigned",
  principalId: taskIdentity,
};

export interface TaskOptions {
  readonly name?: string;
  readonly images?: readonly string[];
  readonly identity?: Identity;
  readonly pool?: string;
  readonly credentials?: RegistryTask["properties"]["credentials"];
}

/** A task of the registry, and the registry's lists of agent pools and protocols as they are for a new one. */
export function withTask(from: Builder, options: TaskOptions = {}): Builder {
  const { name = "nightly", images = ["base/node:20"] } = options;
  const { registryId, tasks, agentPools } = from.build();
  const before = tasks[registryId];
  const id = `${registryId}/tasks/${name}`;
  const task: RegistryTask = {
    id,
    name,
    ...(options.identity && { identity: options.identity }),
    properties: {
      status: "Enabled",
      ...(options.pool && { agentPoolName: options.pool }),
      ...(options.credentials && { credentials: options.credentials }),
    },
  };
  const pools = agentPools[registryId];
  return from
    .consumer({ kind: "acr-task", id, name, images, because: "task" })
    .row("tasks", registryId, [...(before?.known ? before.value : []), task])
    .row("agentPools", registryId, pools?.known ? pools.value : [])
    .row("endpointProtocols", registryId, "IPv4");
}

/** Credentials for the registry's own login server, without any by default. */
export function signedInAs(identity: string): TaskOptions["credentials"] {
  return {
    sourceRegistry: { loginMode: "None" },
    customRegistries: { "contosoweb.azurecr.io": { identity } },
  };
}

/** An agent pool of the registry, in a subnet unless none is named. */
export function withAgentPool(
  from: Builder,
  name: string,
  subnetId?: string,
): Builder {
  const { registryId } = from.build();
  return from.row("agentPools", registryId, [
    {
      id: `${registryId}/agentPools/${name}`,
      name,
      properties: {
        provisioningState: "Succeeded",
        ...(subnetId && { virtualNetworkSubnetResourceId: subnetId }),
      },
    },
  ]);
}

/** The addresses that Azure publishes for registries in the region of the builder's registry. */
export function withServiceTag(
  from: Builder,
  ...addressPrefixes: readonly string[]
): Builder {
  const name = "AzureContainerRegistry.EastUS";
  return from.row("serviceTags", name, [
    { name, properties: { addressPrefixes } },
  ]);
}

/** A task that runs in the subnet `apps` of the network `spoke`, whose other parts a test says. */
export function taskInSpoke(
  options: Parameters<typeof networks>[1] = {},
  registry: Builder = landscape().registry({ properties: disabled }),
): Builder {
  return withTask(
    withAgentPool(
      networks(registry, options),
      "private",
      subnetIdOf("spoke", "apps"),
    ),
    { pool: "private" },
  );
}
