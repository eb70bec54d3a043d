/**
 * The API versions that the product was written against; where a cloud knows only older ones, the pipeline falls back.
 * From the specifications in Azure/azure-rest-api-specs and the documentation of each service.
 */
export const apiVersions = {
  registry: "2025-11-01",
  /** Shows subnet rules, which GA versions hide, under the key `virtualNetworkSubnetResourceId`. */
  registryPreview: "2026-01-01-preview",
  /** Shows them too, under the key `id`. */
  registryOldPreview: "2021-08-01-preview",
  /** The first that shows as whom a task signs in to its registry. Agent pools are in preview versions only. */
  tasks: "2025-03-01-preview",
  site: "2025-05-01",
  cluster: "2026-06-01",
  compute: "2024-07-01",
  containerApp: "2025-01-01",
  containerGroup: "2023-05-01",
  network: "2024-05-01",
  privateDns: "2024-06-01",
  authorization: "2022-04-01",
  eligibility: "2020-10-01",
  locks: "2020-05-01",
  policy: "2023-04-01",
  diagnostics: "2021-05-01-preview",
  activityLog: "2015-04-01",
  defender: "2024-01-01",
  workspace: "2023-09-01",
  resources: "2022-12-01",
  resourceGraph: "2024-04-01",
} as const;

const ofType: readonly (readonly [prefix: string, version: string])[] = [
  ["microsoft.containerregistry/registries/tasks", apiVersions.tasks],
  ["microsoft.containerregistry/registries/agentpools", apiVersions.tasks],
  ["microsoft.containerregistry/", apiVersions.registry],
  ["microsoft.web/", apiVersions.site],
  ["microsoft.containerservice/", apiVersions.cluster],
  ["microsoft.app/", apiVersions.containerApp],
  ["microsoft.containerinstance/", apiVersions.containerGroup],
  ["microsoft.compute/", apiVersions.compute],
  ["microsoft.network/privatednszones", apiVersions.privateDns],
  ["microsoft.network/", apiVersions.network],
  ["microsoft.authorization/locks", apiVersions.locks],
  ["microsoft.authorization/policy", apiVersions.policy],
  ["microsoft.authorization/roleeligibility", apiVersions.eligibility],
  ["microsoft.authorization/", apiVersions.authorization],
  ["microsoft.insights/eventtypes", apiVersions.activityLog],
  ["microsoft.insights/", apiVersions.diagnostics],
  ["microsoft.security/", apiVersions.defender],
  ["microsoft.operationalinsights/", apiVersions.workspace],
];

/** The path of a resource, or of a list below a resource or a scope, with the API version of its type. */
export function versioned(path: string): string {
  const type = typeOfPath(path).toLowerCase();
  const version =
    ofType.find(([prefix]) => type.startsWith(prefix))?.[1] ??
    apiVersions.resources;
  return `${path}?api-version=${version}`;
}

/** `Microsoft.Network/privateDnsZones` of the id of a zone, and of the path of a list of zones; empty above providers. */
export function typeOfPath(path: string): string {
  const [provider = ""] =
    /\/providers\/(?!.*\/providers\/).*$/i.exec(path) ?? [];
  const [namespace = "", ...parts] = provider.split("/").slice(2);
  const types = parts.filter((_, index) => index % 2 === 0);
  return [namespace, ...types].join("/");
}
