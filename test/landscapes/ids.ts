/** Ids of the resources of the test landscapes: everything lives in one subscription and resource group unless a test says otherwise. */
export const subscription =
  "/subscriptions/11111111-1111-4111-8111-111111111111";

function idOf(
  type: string,
  name: string,
  group = "rg-contoso",
  scope = subscription,
): string {
  return `${scope}/resourceGroups/${group}/providers/${type}/${name}`;
}

export function registryIdOf(name: string): string {
  return idOf("Microsoft.ContainerRegistry/registries", name);
}

/** A slot is written `site/slot`. */
export function siteIdOf(name: string): string {
  const [site = "", slot] = name.split("/");
  const id = idOf("Microsoft.Web/sites", site);
  return slot === undefined ? id : `${id}/slots/${slot}`;
}

export function clusterIdOf(name: string): string {
  return idOf("Microsoft.ContainerService/managedClusters", name);
}

export function containerAppIdOf(name: string): string {
  return idOf("Microsoft.App/containerApps", name);
}

export function environmentIdOf(name: string): string {
  return idOf("Microsoft.App/managedEnvironments", name);
}

export function containerGroupIdOf(name: string): string {
  return idOf("Microsoft.ContainerInstance/containerGroups", name);
}

export function identityIdOf(name: string): string {
  return idOf("Microsoft.ManagedIdentity/userAssignedIdentities", name);
}

export const kubeletIdentityId = identityIdOf("kubelet");

export function networkIdOf(name: string): string {
  return idOf("Microsoft.Network/virtualNetworks", name);
}

export function subnetIdOf(network: string, subnet: string): string {
  return `${networkIdOf(network)}/subnets/${subnet}`;
}

export function securityGroupIdOf(name: string): string {
  return idOf("Microsoft.Network/networkSecurityGroups", name);
}

export function routeTableIdOf(name: string): string {
  return idOf("Microsoft.Network/routeTables", name);
}

export function firewallIdOf(name: string): string {
  return idOf("Microsoft.Network/azureFirewalls", name);
}

export function firewallPolicyIdOf(name: string): string {
  return idOf("Microsoft.Network/firewallPolicies", name);
}

export function ipGroupIdOf(name: string): string {
  return idOf("Microsoft.Network/ipGroups", name);
}

export function endpointPolicyIdOf(name: string): string {
  return idOf("Microsoft.Network/serviceEndpointPolicies", name);
}

export function natGatewayIdOf(name: string): string {
  return idOf("Microsoft.Network/natGateways", name);
}

export function publicIpAddressIdOf(name: string): string {
  return idOf("Microsoft.Network/publicIPAddresses", name);
}

export function privateEndpointIdOf(name: string): string {
  return idOf("Microsoft.Network/privateEndpoints", name);
}

export function networkInterfaceIdOf(name: string): string {
  return idOf("Microsoft.Network/networkInterfaces", name);
}

export function privateDnsZoneIdOf(name: string, group?: string): string {
  return idOf("Microsoft.Network/privateDnsZones", name, group);
}
