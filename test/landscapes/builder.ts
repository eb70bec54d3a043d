import type {
  RoleAssignment,
  RoleDefinition,
  SubnetRule,
} from "../../src/model/arm.ts";
import type { Route } from "../../src/model/arm-network.ts";
import { publicCloud, type Cloud } from "../../src/model/cloud.ts";
import type { UnknownReason } from "../../src/model/fact.ts";
import {
  assignmentsKey,
  emptyLandscape,
  type Consumer,
  type Landscape,
} from "../../src/model/landscape.ts";
import type { Machine, Probes } from "../../src/model/probe.ts";
import { subscriptionOf } from "../../src/model/arm-id.ts";
import {
  natGatewayIdOf,
  networkIdOf,
  publicIpAddressIdOf,
  routeTableIdOf,
} from "./ids.ts";
import {
  addCluster,
  addConsumer,
  addEndpoint,
  addErrorText,
  addMachine,
  addRegistry,
  addSite,
  addZone,
  replication,
  type ZoneOptions,
} from "./additions.ts";
import { addDocker, type DockerOptions } from "./docker.ts";
import {
  addContainerApp,
  addContainerGroup,
  type ContainerAppOptions,
  type ContainerGroupOptions,
} from "./container-documents.ts";
import {
  networkSecurityGroup,
  route,
  virtualNetwork,
  type EndpointOptions,
  type NetworkOptions,
  type SecurityRuleOptions,
} from "./network-documents.ts";
import {
  readAt,
  withoutProbes,
  withoutRows,
  withProbe,
  withRow,
  type LandscapeTable,
  type ProbeTable,
  type RowOf,
} from "./table-edits.ts";
import type {
  ClusterOptions,
  RegistryOptions,
  SiteOptions,
} from "./workload-documents.ts";

/** Makes landscapes for tests, step by step. Each step gives a new builder, so that cases can share a beginning. */
export interface Builder {
  /** The registry under diagnosis, `contosoweb` unless named otherwise, and the empty lists that belong to it. */
  registry(options?: RegistryOptions): Builder;
  replications(...locations: readonly string[]): Builder;
  subnetRules(...subnetIds: readonly string[]): Builder;
  webApp(options?: SiteOptions): Builder;
  cluster(options?: ClusterOptions): Builder;
  containerApp(options?: ContainerAppOptions): Builder;
  containerGroup(options?: ContainerGroupOptions): Builder;
  machine(options?: Partial<Machine> & { images?: readonly string[] }): Builder;
  /** Docker on the machine: 28.2.2, which runs and keeps no login, but for what the test says. */
  docker(options?: DockerOptions): Builder;
  /** Any other consumer, without documents of its own. */
  consumer(consumer: Consumer): Builder;
  /** A text about pulls, `pull.log`; of the consumer of that name where one is given. */
  errorText(text: string, of?: string): Builder;

  virtualNetwork(options: NetworkOptions): Builder;
  networkSecurityGroup(
    name: string,
    ...rules: readonly SecurityRuleOptions[]
  ): Builder;
  routeTable(
    name: string,
    routes: Readonly<Record<string, Route["properties"]>>,
  ): Builder;
  natGateway(name: string, ...publicIpAddresses: readonly string[]): Builder;
  publicIpAddress(name: string, ipAddress: string): Builder;
  /** A private endpoint of the registry: its connection, its interface and its document. */
  privateEndpoint(options: EndpointOptions): Builder;
  /** The cloud's private zone of registries, or one of another name. */
  privateDnsZone(options?: ZoneOptions): Builder;
  /** The subscription was read and holds no private zone of registries. */
  noPrivateDnsZone(): Builder;

  roleAssignments(
    principalId: string,
    ...assignments: readonly RoleAssignment[]
  ): Builder;
  roleDefinition(definition: RoleDefinition): Builder;

  /** A row of any table, by its key. */
  row<K extends LandscapeTable>(
    table: K,
    key: string,
    value: RowOf<Landscape[K]>,
  ): Builder;
  /** What a probe saw of the registry's login server, or of another key. */
  probe<K extends ProbeTable>(
    table: K,
    value: RowOf<Probes[K]>,
    key?: string,
  ): Builder;
  /** Makes the fact under that key, or all of the table, unknown. */
  deny(table: LandscapeTable, key?: string, reason?: UnknownReason): Builder;
  denyProbe(table: ProbeTable, reason?: UnknownReason): Builder;
  /** Any other edit. */
  with(edit: (landscape: Landscape) => Landscape): Builder;
  build(): Landscape;
}

/** Begins with an empty landscape of a cloud. */
export function landscape(cloud: Cloud = publicCloud): Builder {
  return builder(
    emptyLandscape({ cloud, at: readAt, registryId: "", loginServer: "" }),
  );
}

/** Goes on from a landscape. */
function builder(current: Landscape): Builder {
  const next = (edit: (landscape: Landscape) => Landscape): Builder =>
    builder(edit(current));
  return {
    registry: (options = {}) => next((from) => addRegistry(from, options)),
    replications: (...locations) =>
      next((from) =>
        withRow(
          from,
          "replications",
          from.registryId,
          locations.map((location) => replication(from.registryId, location)),
        ),
      ),
    subnetRules: (...subnetIds) =>
      next((from) =>
        withRow(
          from,
          "subnetRules",
          from.registryId,
          subnetIds.map((id): SubnetRule => ({ action: "Allow", id })),
        ),
      ),
    webApp: (options = {}) => next((from) => addSite(from, options)),
    cluster: (options = {}) => next((from) => addCluster(from, options)),
    containerApp: (options = {}) =>
      next((from) => addContainerApp(from, options)),
    containerGroup: (options = {}) =>
      next((from) => addContainerGroup(from, options)),
    machine: (options = {}) => next((from) => addMachine(from, options)),
    docker: (options = {}) => next((from) => addDocker(from, options)),
    consumer: (consumer) => next((from) => addConsumer(from, consumer)),
    errorText: (text, of) =>
      next((from) => addErrorText(from, text, of ?? null)),

    virtualNetwork: (options) =>
      next((from) =>
        withRow(
          from,
          "virtualNetworks",
          networkIdOf(options.name),
          virtualNetwork(options),
        ),
      ),
    networkSecurityGroup: (name, ...rules) => {
      const group = networkSecurityGroup(name, rules);
      return next((from) =>
        withRow(from, "networkSecurityGroups", group.id, group),
      );
    },
    routeTable: (name, routes) =>
      next((from) =>
        withRow(from, "routeTables", routeTableIdOf(name), {
          id: routeTableIdOf(name),
          name,
          properties: {
            routes: Object.entries(routes).map(([key, properties]) =>
              route(name, key, properties),
            ),
          },
        }),
      ),
    natGateway: (name, ...addresses) =>
      next((from) =>
        withRow(from, "natGateways", natGatewayIdOf(name), {
          id: natGatewayIdOf(name),
          name,
          properties: {
            publicIpAddresses: addresses.map((address) => ({
              id: publicIpAddressIdOf(address),
            })),
          },
        }),
      ),
    publicIpAddress: (name, ipAddress) =>
      next((from) =>
        withRow(from, "publicIpAddresses", publicIpAddressIdOf(name), {
          id: publicIpAddressIdOf(name),
          name,
          properties: { ipAddress },
        }),
      ),
    privateEndpoint: (options) => next((from) => addEndpoint(from, options)),
    privateDnsZone: (options = {}) => next((from) => addZone(from, options)),
    noPrivateDnsZone: () =>
      next((from) =>
        withRow(from, "privateDnsZones", subscriptionOf(from.registryId), []),
      ),

    roleAssignments: (principalId, ...assignments) =>
      next((from) =>
        withRow(
          from,
          "roleAssignments",
          assignmentsKey(from.registryId, principalId),
          assignments,
        ),
      ),
    roleDefinition: (definition) =>
      next((from) =>
        withRow(from, "roleDefinitions", definition.id, definition),
      ),

    row: (table, key, value) =>
      next((from) => withRow(from, table, key, value)),
    probe: (table, value, key) =>
      next((from) => withProbe(from, table, key ?? from.loginServer, value)),
    deny: (table, key, reason = "denied") =>
      next((from) => withoutRows(from, table, key, reason)),
    denyProbe: (table, reason = "failed") =>
      next((from) => withoutProbes(from, table, reason)),
    with: next,
    build: () => current,
  };
}
