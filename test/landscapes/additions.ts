import { addErrorTexts } from "../../src/app/error-texts.ts";
import { explainText } from "../../src/engine/explain/explain.ts";
import type {
  AgentPool,
  DefenderPlan,
  DiagnosticSetting,
  Replication,
  ScaleSet,
} from "../../src/model/arm.ts";
import type { PrivateDnsZone } from "../../src/model/arm-network.ts";
import { subscriptionOf } from "../../src/model/arm-id.ts";
import { known } from "../../src/model/fact.ts";
import type { Consumer, Landscape } from "../../src/model/landscape.ts";
import type { Machine } from "../../src/model/probe.ts";
import type { RepositoryLog } from "../../src/model/registry-logs.ts";
import {
  clusterIdOf,
  kubeletIdentityId,
  networkIdOf,
  privateDnsZoneIdOf,
  privateEndpointIdOf,
  siteIdOf,
} from "./ids.ts";
import {
  endpointConnection,
  networkInterface,
  privateEndpoint,
  type EndpointOptions,
} from "./network-documents.ts";
import { readAt, withRow } from "./table-edits.ts";
import {
  cluster,
  registry,
  site,
  siteConfig,
  type ClusterOptions,
  type RegistryOptions,
  type SiteOptions,
} from "./workload-documents.ts";

export interface ZoneOptions {
  /** The cloud's private zone of registries, when a test does not say. */
  readonly name?: string;
  /** Resource group, when there are several zones. */
  readonly group?: string;
  /** Names of the virtual networks that are linked; a value other than `Completed` is the state of the link. */
  readonly links?: Readonly<Record<string, string>>;
  readonly resolutionPolicy?: string;
  /** Addresses by record name. */
  readonly records?: Readonly<Record<string, readonly string[]>>;
}

export function addRegistry(
  from: Landscape,
  options: RegistryOptions,
): Landscape {
  const document = registry(options, from.cloud.registrySuffix);
  const id = document.id.toLowerCase();
  const rows = { [id]: known([], id, readAt) };
  return withRow(
    {
      ...from,
      registryId: id,
      loginServer: document.properties.loginServer,
      replications: rows,
      usages: rows,
      subnetRules: rows,
      locks: rows,
      policies: rows,
      tasks: rows,
      registryWrites: rows,
      loginLogs: { [id]: known({ denied: [], logins: 1 }, id, readAt) },
      repositoryLogs: { [id]: known(oneEvent, id, readAt) },
      defenderPlans: { [id]: known([scanningPlan(id)], id, readAt) },
      diagnosticSettings: { [id]: known([logsToWorkspace(id)], id, readAt) },
    },
    "registries",
    id,
    document,
  );
}

/** Images are scanned, so that no test is told that they are not. */
function scanningPlan(registryId: string): DefenderPlan {
  const name = "Containers";
  return {
    id: `/subscriptions/${subscriptionOf(registryId)}/providers/Microsoft.Security/pricings/${name}`,
    name,
    properties: {
      pricingTier: "Standard",
      extensions: [
        {
          name: "ContainerRegistriesVulnerabilityAssessments",
          isEnabled: "True",
        },
      ],
    },
  };
}

/** Logs hold something, so that no test is told that they tell nothing. */
const oneEvent: RepositoryLog = {
  events: [
    {
      at: "2026-01-10T08:00:00.000Z",
      operation: "Push",
      repository: "example",
      tag: "1",
      digest: "",
    },
  ],
  complete: true,
};

/** Logs are kept, so that no test is told that they are not. */
function logsToWorkspace(registryId: string): DiagnosticSetting {
  return {
    id: `${registryId}/providers/Microsoft.Insights/diagnosticSettings/logs`,
    name: "logs",
    properties: {
      workspaceId: "/subscriptions/s/workspaces/central",
      logs: [{ categoryGroup: "allLogs", enabled: true }],
    },
  };
}

export function replication(registryId: string, location: string): Replication {
  const name = location.replaceAll(" ", "").toLowerCase();
  return {
    id: `${registryId}/replications/${name}`,
    name,
    location,
    properties: { provisioningState: "Succeeded", regionEndpointEnabled: true },
  };
}

export function addConsumer(from: Landscape, consumer: Consumer): Landscape {
  return { ...from, consumers: [...from.consumers, consumer] };
}

export function addSite(from: Landscape, options: SiteOptions): Landscape {
  const { name = "shop-web", images = ["shop/web:1.4"] } = options;
  const id = siteIdOf(name);
  const image = images[0] && `${from.loginServer}/${images[0]}`;
  const steps: ((landscape: Landscape) => Landscape)[] = [
    (current) => withRow(current, "sites", id, site(name, options)),
    (current) =>
      withRow(current, "siteConfigs", id, siteConfig(name, image, options)),
    (current) =>
      withRow(current, "pullSettings", id, {
        hasPassword: false,
        ...options.settings,
      }),
    (current) => withRow(current, "siteContainers", id, []),
  ];
  const consumer: Consumer = {
    kind: options.kind ?? "web-app",
    id,
    name,
    images,
    because: "image",
  };
  return steps.reduce(
    (current, step) => step(current),
    addConsumer(from, consumer),
  );
}

export function addCluster(
  from: Landscape,
  options: ClusterOptions,
): Landscape {
  const { name = "shop-cluster", images = [] } = options;
  const id = clusterIdOf(name);
  const consumer: Consumer = {
    kind: "aks-cluster",
    id,
    name,
    images,
    because: "role",
  };
  const document = cluster(name, options);
  return withRow(
    withRow(addConsumer(from, consumer), "clusters", id, document),
    "scaleSets",
    id,
    (document.properties.agentPoolProfiles ?? []).map(scaleSet),
  );
}

/** An error text as it is read; `of` names the consumer for which it was given. */
export function addErrorText(
  from: Landscape,
  text: string,
  of: string | null,
): Landscape {
  const { matches: failures, pulls } = explainText(text);
  return addErrorTexts(from, [
    { source: "pull.log", consumerId: of, failures, pulls },
  ]);
}

/** The machines of a pool as AKS makes them. */
function scaleSet({ name }: AgentPool): ScaleSet {
  return {
    id: `/subscriptions/s/virtualMachineScaleSets/aks-${name}-vmss`,
    name: `aks-${name}-vmss`,
    identity: {
      type: "UserAssigned",
      userAssignedIdentities: { [kubeletIdentityId]: {} },
    },
    properties: {},
  };
}

export function addMachine(
  from: Landscape,
  options: Partial<Machine> & { images?: readonly string[] },
): Landscape {
  const { images = [], ...machine } = options;
  const facts: Machine = {
    name: "build-17",
    platform: "linux",
    resolvers: ["192.0.2.53"],
    ...machine,
  };
  const consumer: Consumer = {
    kind: "machine",
    id: "machine",
    name: facts.name,
    images,
    because: "here",
  };
  return {
    ...addConsumer(from, consumer),
    probes: {
      ...from.probes,
      machine: known(facts, "machine", readAt),
      docker: known(null, "docker", readAt),
    },
  };
}

export function addEndpoint(
  from: Landscape,
  options: EndpointOptions,
): Landscape {
  const fact = from.registries[from.registryId];
  if (!fact?.known) {
    throw new Error("A private endpoint needs a registry first.");
  }
  const document = fact.value;
  const { privateEndpointConnections = [] } = document.properties;
  const connection = endpointConnection(document.id, options);
  const properties = {
    ...document.properties,
    privateEndpointConnections: [...privateEndpointConnections, connection],
  };
  const nic = networkInterface(options);
  const steps: ((landscape: Landscape) => Landscape)[] = [
    (current) =>
      withRow(current, "registries", document.id, { ...document, properties }),
    (current) =>
      withRow(
        current,
        "privateEndpoints",
        privateEndpointIdOf(options.name),
        privateEndpoint(options),
      ),
    (current) => withRow(current, "networkInterfaces", nic.id, nic),
  ];
  return steps.reduce((current, step) => step(current), from);
}

export function addZone(from: Landscape, options: ZoneOptions): Landscape {
  const { name = from.cloud.privateDnsZone } = options;
  const id = privateDnsZoneIdOf(name, options.group);
  const subscription = subscriptionOf(id);
  const before = from.privateDnsZones[subscription];
  const zone: PrivateDnsZone = { id, name, properties: {} };
  const steps: ((landscape: Landscape) => Landscape)[] = [
    (current) =>
      withRow(current, "privateDnsZones", subscription, [
        ...(before?.known ? before.value : []),
        zone,
      ]),
    (current) =>
      withRow(
        current,
        "virtualNetworkLinks",
        id,
        Object.entries(options.links ?? {}).map(([network, state]) => ({
          id: `${id}/virtualNetworkLinks/${network}`,
          name: network,
          properties: {
            virtualNetwork: { id: networkIdOf(network) },
            registrationEnabled: false,
            virtualNetworkLinkState: state,
            ...(options.resolutionPolicy && {
              resolutionPolicy: options.resolutionPolicy,
            }),
          },
        })),
      ),
    (current) =>
      withRow(
        current,
        "dnsRecords",
        id,
        Object.entries(options.records ?? {}).map(([record, addresses]) => ({
          id: `${id}/A/${record}`,
          name: record,
          properties: {
            aRecords: addresses.map((ipv4Address) => ({ ipv4Address })),
          },
        })),
      ),
  ];
  return steps.reduce((current, step) => step(current), from);
}
