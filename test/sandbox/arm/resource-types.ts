import { sameText } from "../json.ts";

const registry = [
  "2019-05-01",
  "2021-08-01-preview",
  "2021-09-01",
  "2022-02-01-preview",
  "2022-12-01",
  "2023-01-01-preview",
  "2023-07-01",
  "2023-11-01-preview",
  "2024-11-01-preview",
  "2025-03-01-preview",
  "2025-04-01",
  "2025-05-01-preview",
  "2025-11-01",
  "2026-01-01-preview",
];
const web = [
  "2018-11-01",
  "2020-12-01",
  "2021-03-01",
  "2022-03-01",
  "2022-09-01",
  "2023-01-01",
  "2023-12-01",
  "2024-04-01",
  "2024-11-01",
  "2025-03-01",
  "2025-05-01",
];
const cluster = [
  "2023-11-01",
  "2024-09-01",
  "2025-01-01",
  "2025-10-01",
  "2026-06-01",
];
const containerApp = [
  "2022-10-01",
  "2023-05-01",
  "2024-03-01",
  "2025-01-01",
  "2025-07-01",
];
const containerGroup = ["2021-09-01", "2021-10-01", "2022-09-01", "2023-05-01"];
const compute = ["2023-09-01", "2024-03-01", "2024-07-01", "2024-11-01"];
const identity = ["2018-11-30", "2023-01-31", "2024-11-30"];
const network = [
  "2023-09-01",
  "2023-11-01",
  "2024-01-01",
  "2024-03-01",
  "2024-05-01",
  "2025-01-01",
];
const privateDns = ["2018-09-01", "2020-01-01", "2020-06-01", "2024-06-01"];
const authorization = ["2015-07-01", "2020-04-01-preview", "2022-04-01"];
const eligibility = ["2020-10-01-preview", "2020-10-01"];
const locks = ["2016-09-01", "2020-05-01"];
const policy = [
  "2021-06-01",
  "2022-06-01",
  "2023-04-01",
  "2024-04-01",
  "2024-05-01",
  "2025-03-01",
];

/** The top-level resource types that the local Azure knows, with their API versions; children have those of the parent. */
const versions: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.ContainerRegistry/registries": registry,
  "Microsoft.Web/sites": web,
  "Microsoft.Web/serverfarms": web,
  "Microsoft.ContainerService/managedClusters": cluster,
  "Microsoft.App/containerApps": containerApp,
  "Microsoft.App/jobs": containerApp,
  "Microsoft.App/managedEnvironments": containerApp,
  "Microsoft.ContainerInstance/containerGroups": containerGroup,
  "Microsoft.Compute/virtualMachineScaleSets": compute,
  "Microsoft.ManagedIdentity/userAssignedIdentities": identity,
  "Microsoft.Network/virtualNetworks": network,
  "Microsoft.Network/networkSecurityGroups": network,
  "Microsoft.Network/routeTables": network,
  "Microsoft.Network/azureFirewalls": network,
  "Microsoft.Network/firewallPolicies": network,
  "Microsoft.Network/ipGroups": network,
  "Microsoft.Network/serviceEndpointPolicies": network,
  "Microsoft.Network/natGateways": network,
  "Microsoft.Network/publicIPAddresses": network,
  "Microsoft.Network/publicIPPrefixes": network,
  "Microsoft.Network/privateEndpoints": network,
  "Microsoft.Network/networkInterfaces": network,
  "Microsoft.Network/privateDnsZones": privateDns,
  "Microsoft.Network/locations": network,
  "Microsoft.Authorization/roleAssignments": authorization,
  "Microsoft.Authorization/roleDefinitions": authorization,
  "Microsoft.Authorization/denyAssignments": authorization,
  "Microsoft.Authorization/roleEligibilityScheduleInstances": eligibility,
  "Microsoft.Authorization/permissions": authorization,
  "Microsoft.Authorization/locks": locks,
  "Microsoft.Authorization/policyAssignments": policy,
  "Microsoft.Authorization/policyDefinitions": policy,
  "Microsoft.Authorization/policySetDefinitions": policy,
  "Microsoft.Management/managementGroups": [
    "2020-05-01",
    "2021-04-01",
    "2023-04-01",
  ],
  "Microsoft.Insights/diagnosticSettings": ["2021-05-01-preview"],
  "Microsoft.Insights/eventtypes": ["2015-04-01"],
  "Microsoft.Security/pricings": ["2022-03-01", "2023-01-01", "2024-01-01"],
  "Microsoft.OperationalInsights/workspaces": [
    "2022-10-01",
    "2023-09-01",
    "2025-02-01",
  ],
  "Microsoft.ResourceGraph/resources": [
    "2021-03-01",
    "2022-10-01",
    "2024-04-01",
  ],
};

/** Versions of ARM's own documents: tenants, subscriptions, resource groups, providers. */
export const resourcesVersions: readonly string[] = [
  "2016-06-01",
  "2019-06-01",
  "2020-01-01",
  "2021-04-01",
  "2022-09-01",
  "2022-12-01",
  "2024-11-01",
  "2025-04-01",
];

export function isKnownNamespace(namespace: string): boolean {
  return Object.keys(versions).some((each) =>
    sameText(each.split("/")[0] ?? "", namespace),
  );
}

/** The API versions of `Microsoft.Web/sites/config` and the like, or undefined of a type that is not known. */
export function versionsOf(type: string): readonly string[] | undefined {
  const top = type.split("/").slice(0, 2).join("/");
  const name = Object.keys(versions).find((each) => sameText(each, top));
  return name === undefined ? undefined : versions[name];
}

/** The resource types of a namespace, without the namespace, with their versions. */
export function typesIn(
  namespace: string,
): [type: string, versions: readonly string[]][] {
  return Object.entries(versions).flatMap(([name, known]) => {
    const [owner = "", type = ""] = name.split("/");
    return sameText(owner, namespace) ? [[type, known]] : [];
  });
}
