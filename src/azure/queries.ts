/**
 * Resource Graph finds things, ARM says how they are: a row may be minutes old, and what the caller may not read has none.
 * `{privateDnsZone}` stands for the cloud's zone, `{registrySuffix}` for one that takes its place. Every query projects `id`, without which there is no paging.
 */
export const queries = {
  /**
   * Registries, and what may be tied to one. A web app's container is in `siteProperties`; `siteConfig` is not in the graph. The
   * containers and credentials of container apps stand elsewhere than those of container groups.
   */
  inventory: `
resources
| where type in~ ('microsoft.containerregistry/registries', 'microsoft.containerregistry/registries/tasks', 'microsoft.containerregistry/registries/agentpools', 'microsoft.containerservice/managedclusters', 'microsoft.app/containerapps', 'microsoft.app/jobs', 'microsoft.app/managedenvironments', 'microsoft.containerinstance/containergroups', 'microsoft.network/azurefirewalls', 'microsoft.network/firewallpolicies')
    or (type in~ ('microsoft.web/sites', 'microsoft.web/sites/slots') and (kind contains 'container' or tostring(properties.siteProperties.properties) contains '|'))
    or (type =~ 'microsoft.network/privateendpoints' and tostring(properties) contains '/microsoft.containerregistry/registries/')
    or (type =~ 'microsoft.network/privatednszones/virtualnetworklinks' and (id contains '/privatednszones/{privateDnsZone}/' or id contains '/privatednszones/{registrySuffix}/'))
| project id, name, type, kind, location, subscriptionId, identity,
    skuName = tostring(sku.name),
    loginServer = tostring(properties.loginServer),
    taskStatus = tostring(properties.status),
    siteProperties = properties.siteProperties.properties,
    siteSubnetId = tostring(properties.virtualNetworkSubnetId),
    endpointSubnetId = tostring(properties.subnet.id),
    poolSubnetId = tostring(properties.virtualNetworkSubnetResourceId),
    privateLinks = properties.privateLinkServiceConnections,
    manualPrivateLinks = properties.manualPrivateLinkServiceConnections,
    kubeletId = tostring(properties.identityProfile.kubeletidentity.objectId),
    agentPools = properties.agentPoolProfiles,
    firewallPolicyId = tostring(properties.firewallPolicy.id),
    basePolicyId = tostring(properties.basePolicy.id),
    ipConfigurations = properties.ipConfigurations,
    bootstrapRegistryId = tostring(properties.bootstrapProfile.containerRegistryId),
    containers = coalesce(properties.template.containers, properties.containers),
    initContainers = coalesce(properties.template.initContainers, properties.initContainers),
    credentials = coalesce(properties.configuration.registries, properties.imageRegistryCredentials),
    environmentId = coalesce(tostring(properties.environmentId), tostring(properties.managedEnvironmentId)),
    environmentSubnetId = tostring(properties.vnetConfiguration.infrastructureSubnetId)
| order by id asc`,

  /** Who holds a role on a registry itself; a role further up says nothing about which registry is meant. */
  pullAssignments: `
authorizationresources
| where type =~ 'microsoft.authorization/roleassignments'
| extend scope = tostring(properties.scope), principalId = tostring(properties.principalId), roleDefinitionId = tostring(properties.roleDefinitionId)
| where scope contains '/providers/microsoft.containerregistry/registries/'
| project id, scope, principalId, roleDefinitionId
| order by id asc`,
  /** Who sends from `{address}`: a site that lists it, or a cluster whose network profile names the public address of that value. */
  addressOwners: `
resources
| where (type =~ 'microsoft.network/publicipaddresses' and tostring(properties.ipAddress) == '{address}')
    or (type in~ ('microsoft.web/sites', 'microsoft.web/sites/slots') and strcat(',', tostring(properties.outboundIpAddresses), ',', tostring(properties.possibleOutboundIpAddresses), ',') contains ',{address},')
    or type =~ 'microsoft.containerservice/managedclusters'
| project id, type = tolower(type), egress = tostring(properties.networkProfile)
| order by id asc`,
} as const satisfies Record<string, string>;
