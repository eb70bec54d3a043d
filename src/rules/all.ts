// Written by scripts/generate.ts.
import type { Rule } from "../engine/rule.ts";
import clientCredentialHelper from "./client/client-credential-helper/rule.ts";
import anonymousPullStaleCredentials from "./client/anonymous-pull-stale-credentials/rule.ts";
import clientAzLoginStale from "./client/client-az-login-stale/rule.ts";
import clientDockerNotRunning from "./client/client-docker-not-running/rule.ts";
import clientNotLoggedIn from "./client/client-not-logged-in/rule.ts";
import clientProxyDaemonNotConfigured from "./client/client-proxy-daemon-not-configured/rule.ts";
import clientProxyDaemonNotRestarted from "./client/client-proxy-daemon-not-restarted/rule.ts";
import clientTokenExpired3h from "./client/client-token-expired-3h/rule.ts";
import privateDnsZoneWrongName from "./resolve/private-dns-zone-wrong-name/rule.ts";
import aksVnetNotLinked from "./resolve/aks-vnet-not-linked/rule.ts";
import privateDnsCustomServerNoForwarder from "./resolve/private-dns-custom-server-no-forwarder/rule.ts";
import privateDnsZoneMissing from "./resolve/private-dns-zone-missing/rule.ts";
import privateDnsZoneNotLinkedToSourceVnet from "./resolve/private-dns-zone-not-linked-to-source-vnet/rule.ts";
import clientFirewallDns from "./resolve/client-firewall-dns/rule.ts";
import privateDnsRecordMissingLoginServer from "./resolve/private-dns-record-missing-login-server/rule.ts";
import clientDnsSplitBrain from "./resolve/client-dns-split-brain/rule.ts";
import privateDnsOrphanLinkAfterPeDelete from "./resolve/private-dns-orphan-link-after-pe-delete/rule.ts";
import privateEndpointMissingDataMember from "./resolve/private-endpoint-missing-data-member/rule.ts";
import clientDnsDataEndpointFails from "./resolve/client-dns-data-endpoint-fails/rule.ts";
import privateDnsRecordMissingDataEndpoint from "./resolve/private-dns-record-missing-data-endpoint/rule.ts";
import clientDnsLoginServerFails from "./resolve/client-dns-login-server-fails/rule.ts";
import clientDnsPublicIpWhilePublicDisabled from "./resolve/client-dns-public-ip-while-public-disabled/rule.ts";
import clientHostsFileOverride from "./resolve/client-hosts-file-override/rule.ts";
import privateDnsRecordIpMismatch from "./resolve/private-dns-record-ip-mismatch/rule.ts";
import clientNoproxyMissingPrivateEndpoint from "./route/client-noproxy-missing-private-endpoint/rule.ts";
import clientProxyAuthRequired from "./route/client-proxy-auth-required/rule.ts";
import clientProxyBlocksHost from "./route/client-proxy-blocks-host/rule.ts";
import clientProxyConnectFailed from "./route/client-proxy-connect-failed/rule.ts";
import aksNetworkIsolatedBootstrap from "./route/aks-network-isolated-bootstrap/rule.ts";
import privateEndpointNotInReachableVnet from "./route/private-endpoint-not-in-reachable-vnet/rule.ts";
import vnetPeeringMissingOrDisconnected from "./route/vnet-peering-missing-or-disconnected/rule.ts";
import webappImagePullNotOverVnet from "./route/webapp-image-pull-not-over-vnet/rule.ts";
import webappImagePullOverVnetWithoutIntegration from "./route/webapp-image-pull-over-vnet-without-integration/rule.ts";
import aksHttpProxyNoproxyMissingAcr from "./route/aks-http-proxy-noproxy-missing-acr/rule.ts";
import aksHttpProxyTrustedCa from "./route/aks-http-proxy-trusted-ca/rule.ts";
import azureFirewallEgressNotAllowed from "./route/azure-firewall-egress-not-allowed/rule.ts";
import clientChallengeMissing from "./route/client-challenge-missing/rule.ts";
import clientDnsPrivateIpUnreachable from "./route/client-dns-private-ip-unreachable/rule.ts";
import clientTcp443BlockedLoginServer from "./route/client-tcp-443-blocked-login-server/rule.ts";
import clientTlsCertTimeInvalid from "./route/client-tls-cert-time-invalid/rule.ts";
import clientTlsHandshakeTimeout from "./route/client-tls-handshake-timeout/rule.ts";
import clientTlsHostnameMismatch from "./route/client-tls-hostname-mismatch/rule.ts";
import clientTlsInterceptedOrSniFiltered from "./route/client-tls-intercepted-or-sni-filtered/rule.ts";
import clientTlsNotTls from "./route/client-tls-not-tls/rule.ts";
import clientTlsUntrustedCa from "./route/client-tls-untrusted-ca/rule.ts";
import nsgOutboundBlocks443 from "./route/nsg-outbound-blocks-443/rule.ts";
import privateEndpointNetworkPolicies from "./route/private-endpoint-network-policies/rule.ts";
import routeTableDropsOrRedirects from "./route/route-table-drops-or-redirects/rule.ts";
import tasksAgentPoolEgress from "./route/tasks-agent-pool-egress/rule.ts";
import webappSubnetDelegation from "./route/webapp-subnet-delegation/rule.ts";
import privateEndpointConnectionPending from "./admit/private-endpoint-connection-pending/rule.ts";
import aciNetworkRestrictedNeedsManagedIdentity from "./admit/aci-network-restricted-needs-managed-identity/rule.ts";
import registryPublicAccessDisabledNoPrivateEndpoint from "./admit/registry-public-access-disabled-no-private-endpoint/rule.ts";
import registryServiceEndpointUnsupportedHost from "./admit/registry-service-endpoint-unsupported-host/rule.ts";
import registryPublicAccessDisabledClientOutsideVnet from "./admit/registry-public-access-disabled-client-outside-vnet/rule.ts";
import aksEgressIpNotAllowed from "./admit/aks-egress-ip-not-allowed/rule.ts";
import clientProxyEgressIpNotAllowed from "./admit/client-proxy-egress-ip-not-allowed/rule.ts";
import registryIpRulesClientNotIncluded from "./admit/registry-ip-rules-client-not-included/rule.ts";
import registryServiceEndpointSubnetNotRuled from "./admit/registry-service-endpoint-subnet-not-ruled/rule.ts";
import webappDynamicOutboundIps from "./admit/webapp-dynamic-outbound-ips/rule.ts";
import webappOutboundIpsNotAllowed from "./admit/webapp-outbound-ips-not-allowed/rule.ts";
import webappVnetEgressIpNotAllowed from "./admit/webapp-vnet-egress-ip-not-allowed/rule.ts";
import aksEgressUdrUnknown from "./admit/aks-egress-udr-unknown/rule.ts";
import privateEndpointConnectionBroken from "./admit/private-endpoint-connection-broken/rule.ts";
import registryDefaultDenyNoRules from "./admit/registry-default-deny-no-rules/rule.ts";
import registryIpRuleMalformedOrIpv6 from "./admit/registry-ip-rule-malformed-or-ipv6/rule.ts";
import registryIpRulePrivateRange from "./admit/registry-ip-rule-private-range/rule.ts";
import registryIpRulesIneffectiveDefaultAllow from "./admit/registry-ip-rules-ineffective-default-allow/rule.ts";
import registryIpv6ClientNotCovered from "./admit/registry-ipv6-client-not-covered/rule.ts";
import registryProvisioningNotSucceeded from "./admit/registry-provisioning-not-succeeded/rule.ts";
import registryServiceEndpointAndPrivateEndpoint from "./admit/registry-service-endpoint-and-private-endpoint/rule.ts";
import registryServiceEndpointUnsupportedCloud from "./admit/registry-service-endpoint-unsupported-cloud/rule.ts";
import registryServiceEndpointWithPublicDisabled from "./admit/registry-service-endpoint-with-public-disabled/rule.ts";
import registryTrustedServicesWithServiceEndpoint from "./admit/registry-trusted-services-with-service-endpoint/rule.ts";
import registryVnetRuleSubnetMissingServiceEndpoint from "./admit/registry-vnet-rule-subnet-missing-service-endpoint/rule.ts";
import tasksIpv6DualStack from "./admit/tasks-ipv6-dual-stack/rule.ts";
import tasksNeedAgentPool from "./admit/tasks-need-agent-pool/rule.ts";
import tasksNetworkBypassNotEnabled from "./admit/tasks-network-bypass-not-enabled/rule.ts";
import webappPossibleOutboundIpsNotAllowed from "./admit/webapp-possible-outbound-ips-not-allowed/rule.ts";
import identityAbacConditionExcludesRepository from "./authorize/identity-abac-condition-excludes-repository/rule.ts";
import identityLegacyRoleOnAbacRegistry from "./authorize/identity-legacy-role-on-abac-registry/rule.ts";
import identityCrossTenant from "./authorize/identity-cross-tenant/rule.ts";
import identityRepositoryRoleOnLegacyRegistry from "./authorize/identity-repository-role-on-legacy-registry/rule.ts";
import aciCredentialsWrong from "./authorize/aci-credentials-wrong/rule.ts";
import adminUserDisabledButUsed from "./authorize/admin-user-disabled-but-used/rule.ts";
import tokenDisabled from "./authorize/token-disabled/rule.ts";
import tokenPasswordExpired from "./authorize/token-password-expired/rule.ts";
import tokenScopeMapMissingRepository from "./authorize/token-scope-map-missing-repository/rule.ts";
import adminCredentialsMismatch from "./authorize/admin-credentials-mismatch/rule.ts";
import aksImagePullSecretInvalid from "./authorize/aks-image-pull-secret-invalid/rule.ts";
import aksKubeletIdentityMissingPullRole from "./authorize/aks-kubelet-identity-missing-pull-role/rule.ts";
import aksKubeletIdentityNotOnVmss from "./authorize/aks-kubelet-identity-not-on-vmss/rule.ts";
import clientEntraEndpointBlocked from "./authorize/client-entra-endpoint-blocked/rule.ts";
import cloudMismatch from "./authorize/cloud-mismatch/rule.ts";
import conditionalAccess from "./authorize/conditional-access/rule.ts";
import containerAppIdentityMissingRole from "./authorize/container-app-identity-missing-role/rule.ts";
import identityArmAudienceDisabledWebapp from "./authorize/identity-arm-audience-disabled-webapp/rule.ts";
import identityArmAudienceTokenRejected from "./authorize/identity-arm-audience-token-rejected/rule.ts";
import identityMissingPullRole from "./authorize/identity-missing-pull-role/rule.ts";
import loginServerNameInvalid from "./authorize/login-server-name-invalid/rule.ts";
import regionalEndpointAksNodeImageTooOld from "./authorize/regional-endpoint-aks-node-image-too-old/rule.ts";
import tasksAbacSourceAuthMissing from "./authorize/tasks-abac-source-auth-missing/rule.ts";
import webappManagedIdentityMissing from "./authorize/webapp-managed-identity-missing/rule.ts";
import webappNoCredentials from "./authorize/webapp-no-credentials/rule.ts";
import webappRegistryUrlMismatch from "./authorize/webapp-registry-url-mismatch/rule.ts";
import webappUamiWrongValue from "./authorize/webapp-uami-wrong-value/rule.ts";
import webappWindowsServicePrincipal from "./authorize/webapp-windows-service-principal/rule.ts";
import imageLockedOrQuarantined from "./image/image-locked-or-quarantined/rule.ts";
import imagePlatformMismatch from "./image/image-platform-mismatch/rule.ts";
import imageRepositoryNotFound from "./image/image-repository-not-found/rule.ts";
import imageTagNotFound from "./image/image-tag-not-found/rule.ts";
import clientHttpFollowRedirectAuth from "./transfer/client-http-follow-redirect-auth/rule.ts";
import clientTcp443BlockedBlob from "./transfer/client-tcp-443-blocked-blob/rule.ts";
import clientTcp443BlockedDataEndpoint from "./transfer/client-tcp-443-blocked-data-endpoint/rule.ts";
import cmkIdentityMissing from "./transfer/cmk-identity-missing/rule.ts";
import imageNondistributableLayer from "./transfer/image-nondistributable-layer/rule.ts";
import subnetServiceEndpointPolicyBlocksBlob from "./transfer/subnet-service-endpoint-policy-blocks-blob/rule.ts";
import abacModeSwitchCachedCredentials from "./meta/abac-mode-switch-cached-credentials/rule.ts";
import adminUserEnabled from "./meta/admin-user-enabled/rule.ts";
import aksAttachAcrOnAbac from "./meta/aks-attach-acr-on-abac/rule.ts";
import aksPullQpsExceeded from "./meta/aks-pull-qps-exceeded/rule.ts";
import anonymousPullNotInSku from "./meta/anonymous-pull-not-in-sku/rule.ts";
import clientMcrBlocked from "./meta/client-mcr-blocked/rule.ts";
import concurrentNetworkUpdate from "./meta/concurrent-network-update/rule.ts";
import dataEndpointDisabledWildcardBlob from "./meta/data-endpoint-disabled-wildcard-blob/rule.ts";
import dataEndpointRequiresPremium from "./meta/data-endpoint-requires-premium/rule.ts";
import defenderPlanOff from "./meta/defender-plan-off/rule.ts";
import defenderTrustedServicesOff from "./meta/defender-trusted-services-off/rule.ts";
import exportPolicyBlocksPublicAccess from "./meta/export-policy-blocks-public-access/rule.ts";
import geoClientResolvesDistantReplica from "./meta/geo-client-resolves-distant-replica/rule.ts";
import geoPushDnsBounce from "./meta/geo-push-dns-bounce/rule.ts";
import geoReplicaEventualConsistency from "./meta/geo-replica-eventual-consistency/rule.ts";
import geoReplicaNotOnline from "./meta/geo-replica-not-online/rule.ts";
import geoReplicaRoutingDisabled from "./meta/geo-replica-routing-disabled/rule.ts";
import identityRoleAssignmentRecent from "./meta/identity-role-assignment-recent/rule.ts";
import identityRoleViaGroup from "./meta/identity-role-via-group/rule.ts";
import imageDeletedByRetention from "./meta/image-deleted-by-retention/rule.ts";
import importSourceIncompatible from "./meta/import-source-incompatible/rule.ts";
import insufficientPermissionsToAssignRole from "./meta/insufficient-permissions-to-assign-role/rule.ts";
import insufficientPermissionsToDiagnose from "./meta/insufficient-permissions-to-diagnose/rule.ts";
import insufficientPermissionsToFix from "./meta/insufficient-permissions-to-fix/rule.ts";
import logsDeniedIpsFound from "./meta/logs-denied-ips-found/rule.ts";
import logsLoginEventsNotEnabled from "./meta/logs-login-events-not-enabled/rule.ts";
import policyDeniesNetworkChange from "./meta/policy-denies-network-change/rule.ts";
import policyDeniesRoleAssignment from "./meta/policy-denies-role-assignment/rule.ts";
import portalRepositoryListingBlocked from "./meta/portal-repository-listing-blocked/rule.ts";
import privateDnsRecordMissingRegionalEndpoint from "./meta/private-dns-record-missing-regional-endpoint/rule.ts";
import privateEndpointLimitNear from "./meta/private-endpoint-limit-near/rule.ts";
import privateEndpointMultipleInVnet from "./meta/private-endpoint-multiple-in-vnet/rule.ts";
import privateEndpointRequiresPremium from "./meta/private-endpoint-requires-premium/rule.ts";
import privateEndpointStaticIpBlocksReplica from "./meta/private-endpoint-static-ip-blocks-replica/rule.ts";
import privateEndpointSubnetCapacity from "./meta/private-endpoint-subnet-capacity/rule.ts";
import registryIpRuleLimitNear from "./meta/registry-ip-rule-limit-near/rule.ts";
import registryIpRuleRedundant from "./meta/registry-ip-rule-redundant/rule.ts";
import registryIpRuleTooBroad from "./meta/registry-ip-rule-too-broad/rule.ts";
import registryIpRulesIneffectivePublicDisabled from "./meta/registry-ip-rules-ineffective-public-disabled/rule.ts";
import registryNetworkRulesRequirePremium from "./meta/registry-network-rules-require-premium/rule.ts";
import registryRuleChangePropagating from "./meta/registry-rule-change-propagating/rule.ts";
import registryUnrestrictedPublicAccess from "./meta/registry-unrestricted-public-access/rule.ts";
import registryVnetRuleLimit from "./meta/registry-vnet-rule-limit/rule.ts";
import resourceLock from "./meta/resource-lock/rule.ts";
import resourceProviderNotRegistered from "./meta/resource-provider-not-registered/rule.ts";
import storageLimitNear from "./meta/storage-limit-near/rule.ts";
import tasksOperationsNotAllowed from "./meta/tasks-operations-not-allowed/rule.ts";
import throttling429 from "./meta/throttling-429/rule.ts";
import throttlingUpstream from "./meta/throttling-upstream/rule.ts";
import webappContainerStartFailureNotPull from "./meta/webapp-container-start-failure-not-pull/rule.ts";
import webappSlotDiffers from "./meta/webapp-slot-differs/rule.ts";
import webappTrustedServiceAssumed from "./meta/webapp-trusted-service-assumed/rule.ts";

/** Every rule: by hop, in the order in which they are shown. */
export const rules: readonly Rule[] = [
  clientCredentialHelper,
  anonymousPullStaleCredentials,
  clientAzLoginStale,
  clientDockerNotRunning,
  clientNotLoggedIn,
  clientProxyDaemonNotConfigured,
  clientProxyDaemonNotRestarted,
  clientTokenExpired3h,
  privateDnsZoneWrongName,
  aksVnetNotLinked,
  privateDnsCustomServerNoForwarder,
  privateDnsZoneMissing,
  privateDnsZoneNotLinkedToSourceVnet,
  clientFirewallDns,
  privateDnsRecordMissingLoginServer,
  clientDnsSplitBrain,
  privateDnsOrphanLinkAfterPeDelete,
  privateEndpointMissingDataMember,
  clientDnsDataEndpointFails,
  privateDnsRecordMissingDataEndpoint,
  clientDnsLoginServerFails,
  clientDnsPublicIpWhilePublicDisabled,
  clientHostsFileOverride,
  privateDnsRecordIpMismatch,
  clientNoproxyMissingPrivateEndpoint,
  clientProxyAuthRequired,
  clientProxyBlocksHost,
  clientProxyConnectFailed,
  aksNetworkIsolatedBootstrap,
  privateEndpointNotInReachableVnet,
  vnetPeeringMissingOrDisconnected,
  webappImagePullNotOverVnet,
  webappImagePullOverVnetWithoutIntegration,
  aksHttpProxyNoproxyMissingAcr,
  aksHttpProxyTrustedCa,
  azureFirewallEgressNotAllowed,
  clientChallengeMissing,
  clientDnsPrivateIpUnreachable,
  clientTcp443BlockedLoginServer,
  clientTlsCertTimeInvalid,
  clientTlsHandshakeTimeout,
  clientTlsHostnameMismatch,
  clientTlsInterceptedOrSniFiltered,
  clientTlsNotTls,
  clientTlsUntrustedCa,
  nsgOutboundBlocks443,
  privateEndpointNetworkPolicies,
  routeTableDropsOrRedirects,
  tasksAgentPoolEgress,
  webappSubnetDelegation,
  privateEndpointConnectionPending,
  aciNetworkRestrictedNeedsManagedIdentity,
  registryPublicAccessDisabledNoPrivateEndpoint,
  registryServiceEndpointUnsupportedHost,
  registryPublicAccessDisabledClientOutsideVnet,
  aksEgressIpNotAllowed,
  clientProxyEgressIpNotAllowed,
  registryIpRulesClientNotIncluded,
  registryServiceEndpointSubnetNotRuled,
  webappDynamicOutboundIps,
  webappOutboundIpsNotAllowed,
  webappVnetEgressIpNotAllowed,
  aksEgressUdrUnknown,
  privateEndpointConnectionBroken,
  registryDefaultDenyNoRules,
  registryIpRuleMalformedOrIpv6,
  registryIpRulePrivateRange,
  registryIpRulesIneffectiveDefaultAllow,
  registryIpv6ClientNotCovered,
  registryProvisioningNotSucceeded,
  registryServiceEndpointAndPrivateEndpoint,
  registryServiceEndpointUnsupportedCloud,
  registryServiceEndpointWithPublicDisabled,
  registryTrustedServicesWithServiceEndpoint,
  registryVnetRuleSubnetMissingServiceEndpoint,
  tasksIpv6DualStack,
  tasksNeedAgentPool,
  tasksNetworkBypassNotEnabled,
  webappPossibleOutboundIpsNotAllowed,
  identityAbacConditionExcludesRepository,
  identityLegacyRoleOnAbacRegistry,
  identityCrossTenant,
  identityRepositoryRoleOnLegacyRegistry,
  aciCredentialsWrong,
  adminUserDisabledButUsed,
  tokenDisabled,
  tokenPasswordExpired,
  tokenScopeMapMissingRepository,
  adminCredentialsMismatch,
  aksImagePullSecretInvalid,
  aksKubeletIdentityMissingPullRole,
  aksKubeletIdentityNotOnVmss,
  clientEntraEndpointBlocked,
  cloudMismatch,
  conditionalAccess,
  containerAppIdentityMissingRole,
  identityArmAudienceDisabledWebapp,
  identityArmAudienceTokenRejected,
  identityMissingPullRole,
  loginServerNameInvalid,
  regionalEndpointAksNodeImageTooOld,
  tasksAbacSourceAuthMissing,
  webappManagedIdentityMissing,
  webappNoCredentials,
  webappRegistryUrlMismatch,
  webappUamiWrongValue,
  webappWindowsServicePrincipal,
  imageLockedOrQuarantined,
  imagePlatformMismatch,
  imageRepositoryNotFound,
  imageTagNotFound,
  clientHttpFollowRedirectAuth,
  clientTcp443BlockedBlob,
  clientTcp443BlockedDataEndpoint,
  cmkIdentityMissing,
  imageNondistributableLayer,
  subnetServiceEndpointPolicyBlocksBlob,
  abacModeSwitchCachedCredentials,
  adminUserEnabled,
  aksAttachAcrOnAbac,
  aksPullQpsExceeded,
  anonymousPullNotInSku,
  clientMcrBlocked,
  concurrentNetworkUpdate,
  dataEndpointDisabledWildcardBlob,
  dataEndpointRequiresPremium,
  defenderPlanOff,
  defenderTrustedServicesOff,
  exportPolicyBlocksPublicAccess,
  geoClientResolvesDistantReplica,
  geoPushDnsBounce,
  geoReplicaEventualConsistency,
  geoReplicaNotOnline,
  geoReplicaRoutingDisabled,
  identityRoleAssignmentRecent,
  identityRoleViaGroup,
  imageDeletedByRetention,
  importSourceIncompatible,
  insufficientPermissionsToAssignRole,
  insufficientPermissionsToDiagnose,
  insufficientPermissionsToFix,
  logsDeniedIpsFound,
  logsLoginEventsNotEnabled,
  policyDeniesNetworkChange,
  policyDeniesRoleAssignment,
  portalRepositoryListingBlocked,
  privateDnsRecordMissingRegionalEndpoint,
  privateEndpointLimitNear,
  privateEndpointMultipleInVnet,
  privateEndpointRequiresPremium,
  privateEndpointStaticIpBlocksReplica,
  privateEndpointSubnetCapacity,
  registryIpRuleLimitNear,
  registryIpRuleRedundant,
  registryIpRuleTooBroad,
  registryIpRulesIneffectivePublicDisabled,
  registryNetworkRulesRequirePremium,
  registryRuleChangePropagating,
  registryUnrestrictedPublicAccess,
  registryVnetRuleLimit,
  resourceLock,
  resourceProviderNotRegistered,
  storageLimitNear,
  tasksOperationsNotAllowed,
  throttling429,
  throttlingUpstream,
  webappContainerStartFailureNotPull,
  webappSlotDiffers,
  webappTrustedServiceAssumed,
];
