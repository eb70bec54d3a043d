import type { ManagedCluster } from "../model/arm.ts";
import type { Workload } from "../model/workload.ts";

/** What the query `inventory` tells of one resource; empty columns are left out. */
export type InventoryRow =
  | RegistryRow
  | TaskRow
  | AgentPoolRow
  | SiteRow
  | ClusterRow
  | WorkloadRow
  | EnvironmentRow
  | PrivateEndpointRow
  | ZoneLinkRow
  | FirewallRow
  | FirewallPolicyRow;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly subscriptionId: string;
}

export interface RegistryRow extends Row {
  readonly is: "registry";
  readonly sku: string;
  readonly loginServer: string;
}

/** A task of a registry, which is its parent. */
export interface TaskRow extends Row {
  readonly is: "task";
  readonly status: string;
}

/** Machines for the tasks of a registry, which is its parent. */
export interface AgentPoolRow extends Row {
  readonly is: "agent-pool";
  /** Empty for one outside of any network of the customer's. */
  readonly subnetId: string;
}

export interface SiteRow extends Row {
  readonly is: "site";
  readonly kind: string;
  readonly fxVersions: {
    readonly linuxFxVersion?: string;
    readonly windowsFxVersion?: string;
  };
  readonly subnetId?: string;
}

export interface ClusterRow extends Row {
  readonly is: "cluster";
  /** As much of its document as ties it to a registry and to its networks. */
  readonly document: ManagedCluster;
}

/** A container app, a job of Container Apps, or a container group. */
export interface WorkloadRow extends Row {
  readonly is: "workload";
  readonly workload: Workload;
  readonly environmentId?: string;
}

/** An environment of container apps. */
export interface EnvironmentRow extends Row {
  readonly is: "environment";
  readonly subnetId?: string;
}

export interface PrivateEndpointRow extends Row {
  readonly is: "private-endpoint";
  readonly subnetId?: string;
  readonly registryIds: readonly string[];
}

export interface ZoneLinkRow extends Row {
  readonly is: "zone-link";
}

export interface FirewallRow extends Row {
  readonly is: "firewall";
  readonly subnetIds: readonly string[];
  readonly publicAddressIds: readonly string[];
  readonly policyId?: string;
}

export interface FirewallPolicyRow extends Row {
  readonly is: "firewall-policy";
  readonly baseId?: string;
}

export interface AssignmentRow {
  readonly id: string;
  readonly scope: string;
  readonly principalId: string;
  readonly roleDefinitionId: string;
}
