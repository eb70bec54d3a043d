import type { Identity } from "../../src/model/arm.ts";
import type {
  ContainerApp,
  ContainerEvent,
  ContainerGroup,
  ManagedEnvironment,
  RegistryCredentials,
} from "../../src/model/arm-containers.ts";
import type { Landscape } from "../../src/model/landscape.ts";
import {
  consumerOfWorkload,
  workloadOfApp,
  workloadOfGroup,
  type Workload,
} from "../../src/model/workload.ts";
import { addConsumer } from "./additions.ts";
import {
  containerAppIdOf,
  containerGroupIdOf,
  environmentIdOf,
  identityIdOf,
} from "./ids.ts";
import { withRow } from "./table-edits.ts";

/** The identity that the builder's container apps and groups pull with. */
export const workloadIdentity = "77777777-7777-4777-8777-777777777777";

export interface WorkloadOptions {
  readonly name?: string;
  readonly image?: string;
  /** Beside the server; `null` for no credentials at all. */
  readonly credentials?: Omit<RegistryCredentials, "server"> | null;
  readonly identity?: Identity;
}

export interface ContainerAppOptions extends WorkloadOptions {
  readonly addresses?: readonly string[];
  /** The subnet that the app's environment lives in. */
  readonly subnetId?: string;
}

export interface ContainerGroupOptions extends WorkloadOptions {
  readonly events?: readonly ContainerEvent[];
}

/** A container app that pulls with a user-assigned identity, in an environment without a network of the customer's. */
export function addContainerApp(
  from: Landscape,
  options: ContainerAppOptions,
): Landscape {
  const { name = "cart", addresses = ["203.0.113.21", "203.0.113.22"] } =
    options;
  const { subnetId } = options;
  const environment: ManagedEnvironment = {
    id: environmentIdOf("shop-environment"),
    name: "shop-environment",
    properties: subnetId
      ? { vnetConfiguration: { infrastructureSubnetId: subnetId } }
      : {},
  };
  const app: ContainerApp = {
    id: containerAppIdOf(name),
    name,
    type: "Microsoft.App/containerApps",
    identity: options.identity ?? assigned,
    properties: {
      environmentId: environment.id,
      outboundIpAddresses: addresses,
      configuration: { registries: credentialsOf(from, options) },
      template: { containers: [{ image: imageOf(from, options) }] },
    },
  };
  return withConsumer(
    withRow(
      withRow(from, "containerApps", app.id, app),
      "managedEnvironments",
      environment.id,
      environment,
    ),
    workloadOfApp(app),
  );
}

/** A container group for Linux that pulls with a user-assigned identity. */
export function addContainerGroup(
  from: Landscape,
  options: ContainerGroupOptions,
): Landscape {
  const { name = "labels", events } = options;
  const group: ContainerGroup = {
    id: containerGroupIdOf(name),
    name,
    type: "Microsoft.ContainerInstance/containerGroups",
    identity: options.identity ?? assigned,
    properties: {
      osType: "Linux",
      imageRegistryCredentials: credentialsOf(from, options),
      containers: [
        {
          name,
          properties: {
            image: imageOf(from, options),
            ...(events && { instanceView: { events } }),
          },
        },
      ],
    },
  };
  return withConsumer(
    withRow(from, "containerGroups", group.id, group),
    workloadOfGroup(group),
  );
}

const identityId = identityIdOf("id-shop");

const assigned: Identity = {
  type: "UserAssigned",
  userAssignedIdentities: {
    [identityId]: { clientId: "c", principalId: workloadIdentity },
  },
};

function imageOf(
  { loginServer }: Landscape,
  { image = "shop/cart:3.1" }: WorkloadOptions,
): string {
  return `${loginServer}/${image}`;
}

function credentialsOf(
  { loginServer }: Landscape,
  { credentials = { identity: identityId } }: WorkloadOptions,
): RegistryCredentials[] {
  return credentials ? [{ server: loginServer, ...credentials }] : [];
}

function withConsumer(from: Landscape, workload: Workload): Landscape {
  const consumer = consumerOfWorkload(workload, from.loginServer);
  if (!consumer) {
    throw new Error("A workload needs a registry first.");
  }
  return addConsumer(from, consumer);
}
