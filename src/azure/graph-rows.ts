import * as v from "valibot";
import type { ManagedCluster } from "../model/arm.ts";
import type { WorkloadKind } from "../model/workload.ts";
import type {
  AssignmentRow,
  InventoryRow,
  SiteRow,
  WorkloadRow,
} from "./graph-row.ts";

/** The graph gives null for what a type does not have, and `tostring(null)` as an empty text. */
const text = v.optional(v.nullable(v.string(), ""), "");
const list = <T>(item: v.GenericSchema<unknown, T>) =>
  v.optional(v.nullable(v.array(item), []), []);

const reference = v.object({ id: v.string() });

const privateLinks = list(
  v.object({
    properties: v.object({ privateLinkServiceId: text }),
  }),
);

const containers = list(
  v.object({ image: text, properties: v.nullish(v.object({ image: text })) }),
);

const rowSchema = v.object({
  id: v.string(),
  name: v.string(),
  type: v.string(),
  kind: text,
  location: text,
  subscriptionId: v.string(),
  identity: v.nullish(
    v.object({
      principalId: text,
      userAssignedIdentities: v.nullish(
        v.record(v.string(), v.object({ principalId: text })),
      ),
    }),
  ),
  skuName: text,
  loginServer: text,
  taskStatus: text,
  siteProperties: list(v.object({ name: v.string(), value: text })),
  siteSubnetId: text,
  endpointSubnetId: text,
  poolSubnetId: text,
  privateLinks,
  manualPrivateLinks: privateLinks,
  kubeletId: text,
  agentPools: list(v.object({ vnetSubnetID: text })),
  bootstrapRegistryId: text,
  firewallPolicyId: text,
  basePolicyId: text,
  ipConfigurations: list(
    v.object({
      properties: v.object({
        subnet: v.nullish(reference),
        publicIPAddress: v.nullish(reference),
      }),
    }),
  ),
  containers,
  initContainers: containers,
  credentials: list(v.object({ server: text })),
  environmentId: text,
  environmentSubnetId: text,
});

const assignmentSchema = v.object({
  id: v.string(),
  scope: v.string(),
  principalId: v.string(),
  roleDefinitionId: v.string(),
});

/** Rows that cannot be read are left out: the graph only finds things, and one odd row must not hide the others. */
export function inventoryRows(data: readonly unknown[]): InventoryRow[] {
  return data.flatMap((entry) => {
    const parsed = v.safeParse(rowSchema, entry);
    return parsed.success ? (rowOf(parsed.output) ?? []) : [];
  });
}

export function assignmentRows(data: readonly unknown[]): AssignmentRow[] {
  return data.flatMap((entry) => {
    const parsed = v.safeParse(assignmentSchema, entry);
    return parsed.success ? parsed.output : [];
  });
}

function rowOf(row: v.InferOutput<typeof rowSchema>): InventoryRow | undefined {
  const { id, name, location, subscriptionId } = row;
  const common = { id, name, location, subscriptionId };
  switch (row.type.toLowerCase()) {
    case "microsoft.containerregistry/registries":
      return {
        ...common,
        is: "registry",
        sku: row.skuName,
        loginServer: row.loginServer.toLowerCase(),
      };
    case "microsoft.containerregistry/registries/tasks":
      return { ...common, is: "task", status: row.taskStatus };
    case "microsoft.containerregistry/registries/agentpools":
      return { ...common, is: "agent-pool", subnetId: row.poolSubnetId };
    case "microsoft.web/sites":
    case "microsoft.web/sites/slots":
      return {
        ...common,
        is: "site",
        kind: row.kind,
        fxVersions: fxVersions(row.siteProperties),
        ...(row.siteSubnetId ? { subnetId: row.siteSubnetId } : {}),
      };
    case "microsoft.containerservice/managedclusters":
      return {
        ...common,
        is: "cluster",
        document: clusterDocument(row),
      };
    case "microsoft.app/containerapps":
    case "microsoft.app/jobs":
      return { ...common, ...workload("container-app", row) };
    case "microsoft.containerinstance/containergroups":
      return { ...common, ...workload("container-group", row) };
    case "microsoft.app/managedenvironments":
      return {
        ...common,
        is: "environment",
        ...(row.environmentSubnetId
          ? { subnetId: row.environmentSubnetId }
          : {}),
      };
    case "microsoft.network/privateendpoints":
      return {
        ...common,
        is: "private-endpoint",
        ...(row.endpointSubnetId ? { subnetId: row.endpointSubnetId } : {}),
        registryIds: [...row.privateLinks, ...row.manualPrivateLinks].map(
          ({ properties }) => properties.privateLinkServiceId,
        ),
      };
    case "microsoft.network/privatednszones/virtualnetworklinks":
      return { ...common, is: "zone-link" };
    case "microsoft.network/azurefirewalls": {
      const parts = row.ipConfigurations.map(({ properties }) => properties);
      return {
        ...common,
        is: "firewall",
        subnetIds: parts.flatMap(({ subnet }) => subnet?.id ?? []),
        publicAddressIds: parts.flatMap(
          ({ publicIPAddress }) => publicIPAddress?.id ?? [],
        ),
        ...(row.firewallPolicyId ? { policyId: row.firewallPolicyId } : {}),
      };
    }
    case "microsoft.network/firewallpolicies":
      return {
        ...common,
        is: "firewall-policy",
        ...(row.basePolicyId ? { baseId: row.basePolicyId } : {}),
      };
    default:
      return undefined;
  }
}

/** The image of a container group's container stands in its properties. */
function workload(
  kind: WorkloadKind,
  row: v.InferOutput<typeof rowSchema>,
): Pick<WorkloadRow, "is" | "workload" | "environmentId"> {
  const images = [...row.containers, ...row.initContainers].map(
    ({ image, properties }) => properties?.image ?? image,
  );
  return {
    is: "workload",
    workload: {
      kind,
      id: row.id,
      images,
      servers: row.credentials.map(({ server }) => server),
    },
    ...(row.environmentId ? { environmentId: row.environmentId } : {}),
  };
}

function fxVersions(
  properties: readonly { name: string; value: string }[],
): SiteRow["fxVersions"] {
  const valueOf = (name: string): string =>
    properties.find((each) => each.name.toLowerCase() === name)?.value ?? "";
  const linux = valueOf("linuxfxversion");
  const windows = valueOf("windowsfxversion");
  return {
    ...(linux ? { linuxFxVersion: linux } : {}),
    ...(windows ? { windowsFxVersion: windows } : {}),
  };
}

function clusterDocument({
  id,
  name,
  identity,
  kubeletId,
  agentPools,
  bootstrapRegistryId,
}: v.InferOutput<typeof rowSchema>): ManagedCluster {
  const own = identity?.principalId;
  return {
    id,
    name,
    identity: {
      ...(own ? { principalId: own } : {}),
      userAssignedIdentities: identity?.userAssignedIdentities ?? {},
    },
    properties: {
      identityProfile: { kubeletidentity: { objectId: kubeletId } },
      agentPoolProfiles: agentPools.map(({ vnetSubnetID }) => ({
        name: "",
        ...(vnetSubnetID ? { vnetSubnetID } : {}),
      })),
      ...(bootstrapRegistryId
        ? { bootstrapProfile: { containerRegistryId: bootstrapRegistryId } }
        : {}),
    },
  };
}
