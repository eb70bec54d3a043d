/**
 * Queries about registries, their consumers and networks, as a product sends them to Resource Graph. Between them they use
 * every construct that the local Graph has to get right; what they answer is held in `sample-answers.test.ts`.
 */
export const sampleQueries = {
  inventory: `
resources
| where type in~ ('microsoft.containerregistry/registries', 'microsoft.containerservice/managedclusters', 'microsoft.network/privateendpoints', 'microsoft.network/privatednszones/virtualnetworklinks')
    or (type in~ ('microsoft.web/sites', 'microsoft.web/sites/slots') and (kind contains 'container' or tostring(properties.siteProperties.properties) contains '|'))
| project id, name, type, kind, sku, identity, location, resourceGroup, subscriptionId, tenantId, properties
| order by id asc
`,
  registries: `
resources
| where type =~ 'microsoft.containerregistry/registries'
| project id, name, resourceGroup, subscriptionId, tenantId, location, tags,
    skuName = tostring(sku.name),
    identityType = tostring(identity.type),
    loginServer = tolower(tostring(properties.loginServer)),
    provisioningState = tostring(properties.provisioningState),
    publicNetworkAccess = tostring(properties.publicNetworkAccess),
    networkDefaultAction = tostring(properties.networkRuleSet.defaultAction),
    ipRules = properties.networkRuleSet.ipRules,
    bypass = tostring(properties.networkRuleBypassOptions),
    dataEndpointEnabled = tobool(properties.dataEndpointEnabled),
    dataEndpointHostNames = properties.dataEndpointHostNames,
    adminUserEnabled = tobool(properties.adminUserEnabled),
    anonymousPullEnabled = tobool(properties.anonymousPullEnabled),
    roleAssignmentMode = tostring(properties.roleAssignmentMode),
    armAudienceTokens = tostring(properties.policies.azureADAuthenticationAsArmPolicy.status),
    zoneRedundancy = tostring(properties.zoneRedundancy),
    privateEndpointConnections = properties.privateEndpointConnections
| order by id asc
`,
  replications: `
resources
| where type =~ 'microsoft.containerregistry/registries/replications'
| project id, name, location, subscriptionId,
    registryId = tolower(substring(id, 0, indexof(tolower(id), '/replications/'))),
    regionEndpointEnabled = tobool(properties.regionEndpointEnabled),
    status = tostring(properties.status.displayStatus),
    provisioningState = tostring(properties.provisioningState)
| order by id asc
`,
  webApps: `
resources
| where type in~ ('microsoft.web/sites', 'microsoft.web/sites/slots')
| extend fx = tostring(properties.siteProperties.properties)
| where kind contains 'container' or fx contains 'DOCKER|' or fx contains 'COMPOSE|' or fx contains 'SITECONTAINERS'
| project id, name, type, kind, resourceGroup, subscriptionId, tenantId, location,
    siteProperties = properties.siteProperties.properties,
    state = tostring(properties.state),
    identity,
    defaultHostName = tostring(properties.defaultHostName),
    subnetId = tolower(tostring(properties.virtualNetworkSubnetId)),
    vnetImagePullEnabled = tobool(properties.vnetImagePullEnabled),
    vnetRouteAllEnabled = tobool(properties.vnetRouteAllEnabled),
    outboundVnetRouting = properties.outboundVnetRouting,
    outboundIps = split(tostring(properties.outboundIpAddresses), ','),
    possibleOutboundIps = split(tostring(properties.possibleOutboundIpAddresses), ','),
    serverFarmId = tolower(tostring(properties.serverFarmId)),
    planSku = tostring(properties.sku)
| order by id asc
`,
  webAppConfig: `
appserviceresources
| where type in~ ('microsoft.web/sites/config', 'microsoft.web/sites/slots/config')
| extend siteId = tolower(substring(id, 0, indexof(tolower(id), '/config/')))
| project id, siteId, subscriptionId,
    linuxFxVersion = tostring(properties.LinuxFxVersion),
    windowsFxVersion = tostring(properties.WindowsFxVersion),
    acrUseManagedIdentityCreds = tobool(properties.AcrUseManagedIdentityCreds),
    acrUserManagedIdentityId = tostring(properties.AcrUserManagedIdentityID),
    vnetRouteAllEnabled = tobool(properties.VnetRouteAllEnabled),
    minTlsVersion = tostring(properties.MinTlsVersion)
| order by id asc
`,
  aks: `
resources
| where type =~ 'microsoft.containerservice/managedclusters'
| project id, name, resourceGroup, subscriptionId, tenantId, location,
    identity,
    powerState = tostring(properties.powerState.code),
    provisioningState = tostring(properties.provisioningState),
    kubernetesVersion = tostring(properties.kubernetesVersion),
    nodeResourceGroup = tostring(properties.nodeResourceGroup),
    kubeletObjectId = tostring(properties.identityProfile.kubeletidentity.objectId),
    kubeletClientId = tostring(properties.identityProfile.kubeletidentity.clientId),
    kubeletResourceId = tolower(tostring(properties.identityProfile.kubeletidentity.resourceId)),
    servicePrincipalClientId = tostring(properties.servicePrincipalProfile.clientId),
    outboundType = tostring(properties.networkProfile.outboundType),
    networkPlugin = tostring(properties.networkProfile.networkPlugin),
    effectiveOutboundIPs = properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs,
    privateCluster = tobool(properties.apiServerAccessProfile.enablePrivateCluster),
    disableRunCommand = tobool(properties.apiServerAccessProfile.disableRunCommand),
    agentPools = properties.agentPoolProfiles
| order by id asc
`,
  acrPull: `
authorizationresources
| where type =~ 'microsoft.authorization/roleassignments'
| extend roleId = tolower(tostring(split(tostring(properties.roleDefinitionId), '/')[-1])), scope = tolower(tostring(properties.scope)), principalId = tolower(tostring(properties.principalId))
| where roleId in ('7f951dda-4ed3-4680-a7ca-43fe172d538d', '8311e382-0749-4cb8-b61a-304f252e45ec', 'b93aa761-3e63-49ed-ac28-beffa264f7ac', '2a1e307c-b015-4ebd-883e-5b7698a07328', '2efddaa5-3f1f-4df3-97df-af3f13818f4c', 'c2f4ef07-c644-48eb-af81-4b1b4947fb11', 'b24988ac-6180-42a0-ab88-20f7382dd24c', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
| project id, roleId, scope, principalId,
    principalType = tostring(properties.principalType),
    condition = tostring(properties.condition),
    conditionVersion = tostring(properties.conditionVersion),
    createdOn = todatetime(properties.createdOn)
| order by id asc
`,
  customRoles: `
authorizationresources
| where type =~ 'microsoft.authorization/roledefinitions' and tostring(properties.type) =~ 'CustomRole'
| mv-expand permission = properties.permissions
| where permission.actions has_any ('Microsoft.ContainerRegistry/registries/pull/read', 'Microsoft.ContainerRegistry/registries/*') or permission.dataActions has 'Microsoft.ContainerRegistry' or set_has_element(permission.actions, '*')
| project id, roleName = tostring(properties.roleName), permission, assignableScopes = properties.assignableScopes
| order by id asc
`,
  privateEndpoints: `
resources
| where type =~ 'microsoft.network/privateendpoints'
| mv-expand conn = array_concat(coalesce(properties.privateLinkServiceConnections, dynamic([])), coalesce(properties.manualPrivateLinkServiceConnections, dynamic([])))
| extend targetId = tolower(tostring(conn.properties.privateLinkServiceId))
| where targetId has '/providers/microsoft.containerregistry/registries/'
| project id, name, resourceGroup, subscriptionId, location, targetId,
    subnetId = tolower(tostring(properties.subnet.id)),
    groupIds = conn.properties.groupIds,
    connectionStatus = tostring(conn.properties.privateLinkServiceConnectionState.status),
    provisioningState = tostring(properties.provisioningState),
    customDnsConfigs = properties.customDnsConfigs,
    networkInterfaces = properties.networkInterfaces
| order by id asc
`,
  subnets: `
resources
| where type =~ 'microsoft.network/virtualnetworks'
| mv-expand subnet = properties.subnets
| project id, vnetId = tolower(id), vnetName = name, subscriptionId, location,
    subnetId = tolower(tostring(subnet.id)),
    subnetName = tostring(subnet.name),
    addressPrefix = tostring(subnet.properties.addressPrefix),
    addressPrefixes = subnet.properties.addressPrefixes,
    serviceEndpoints = subnet.properties.serviceEndpoints,
    delegations = subnet.properties.delegations,
    nsgId = tolower(tostring(subnet.properties.networkSecurityGroup.id)),
    routeTableId = tolower(tostring(subnet.properties.routeTable.id)),
    natGatewayId = tolower(tostring(subnet.properties.natGateway.id)),
    defaultOutboundAccess = tobool(subnet.properties.defaultOutboundAccess),
    privateEndpointNetworkPolicies = tostring(subnet.properties.privateEndpointNetworkPolicies),
    dnsServers = properties.dhcpOptions.dnsServers,
    peerings = properties.virtualNetworkPeerings
| order by id asc, subnetId asc
`,
  nsgs: `
resources
| where type =~ 'microsoft.network/networksecuritygroups'
| project id = tolower(id), name, subscriptionId, rules = properties.securityRules, defaultRules = properties.defaultSecurityRules
| order by id asc
`,
  routeTables: `
resources
| where type =~ 'microsoft.network/routetables'
| project id = tolower(id), name, subscriptionId, routes = properties.routes, disableBgp = tobool(properties.disableBgpRoutePropagation)
| order by id asc
`,
  privateDnsLinks: `
resources
| where type =~ 'microsoft.network/privatednszones/virtualnetworklinks'
| extend zoneId = tolower(substring(id, 0, indexof(tolower(id), '/virtualnetworklinks/')))
| where zoneId has '/privatednszones/privatelink.azurecr.'
| project id, name, zoneId, zoneName = tostring(split(zoneId, '/')[-1]), subscriptionId,
    vnetId = tolower(tostring(properties.virtualNetwork.id)),
    registrationEnabled = tobool(properties.registrationEnabled),
    linkState = tostring(properties.virtualNetworkLinkState),
    resolutionPolicy = tostring(properties.resolutionPolicy),
    provisioningState = tostring(properties.provisioningState)
| order by id asc
`,
  privateDnsZones: `
resources
| where type =~ 'microsoft.network/privatednszones' and (name startswith 'privatelink.azurecr.' or name endswith '.azurecr.io' or name endswith '.azurecr.cn' or name endswith '.azurecr.us')
| project id = tolower(id), name, resourceGroup, subscriptionId, numberOfRecordSets = tolong(properties.numberOfRecordSets)
| order by id asc
`,
  identities: `
resources
| where type =~ 'microsoft.managedidentity/userassignedidentities'
| project id = tolower(id), name, subscriptionId, principalId = tostring(properties.principalId), clientId = tostring(properties.clientId)
| order by id asc
`,
  publicIps: `
resources
| where type in~ ('microsoft.network/publicipaddresses', 'microsoft.network/publicipprefixes', 'microsoft.network/natgateways', 'microsoft.network/azurefirewalls')
| project id = tolower(id), type, name, subscriptionId, ip = tostring(properties.ipAddress), prefix = tostring(properties.ipPrefix), ipConfigurations = properties.ipConfigurations, publicIpAddresses = properties.publicIpAddresses
| order by id asc
`,
  subscriptions: `
resourcecontainers
| where type =~ 'microsoft.resources/subscriptions'
| project id, subscriptionId, name, tenantId, state = tostring(properties.state), managementGroupAncestorsChain = properties.managementGroupAncestorsChain
| order by id asc
`,
} as const;
