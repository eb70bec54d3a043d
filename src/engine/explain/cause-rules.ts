import type { CauseClass, Emitter } from "../../model/explanation.ts";

/**
 * The rules that confirm a cause or rule it out, those that await a probe (docs/rules-left-out.md) among them; causes without an
 * entry are nothing that a diagnosis can see.
 */
const rulesOf: Partial<Record<CauseClass, readonly string[]>> = {
  "registry-name-wrong": ["login-server-name-invalid", "cloud-mismatch"],
  "registry-deleted-or-missing": ["client-dns-login-server-fails"],
  "dns-propagation-delay": ["registry-provisioning-not-succeeded"],
  "private-dns-zone-missing-or-unlinked": [
    "private-dns-zone-not-linked-to-source-vnet",
    "aks-vnet-not-linked",
    "private-dns-zone-missing",
    "private-dns-zone-wrong-name",
  ],
  "private-dns-record-missing": [
    "private-dns-record-missing-login-server",
    "private-dns-record-missing-data-endpoint",
    "private-dns-record-ip-mismatch",
    "private-dns-orphan-link-after-pe-delete",
    "client-dns-split-brain",
  ],
  "custom-dns-not-forwarding": ["private-dns-custom-server-no-forwarder"],
  "dns-server-unreachable": ["client-firewall-dns"],
  "private-endpoint-only-client-outside": [
    "client-dns-private-ip-unreachable",
    "private-endpoint-not-in-reachable-vnet",
    "vnet-peering-missing-or-disconnected",
  ],
  "egress-firewall-blocks-registry": [
    "client-tcp-443-blocked-login-server",
    "nsg-outbound-blocks-443",
    "route-table-drops-or-redirects",
    "azure-firewall-egress-not-allowed",
  ],
  "egress-firewall-blocks-data-endpoint": [
    "client-tcp-443-blocked-data-endpoint",
    "client-tcp-443-blocked-blob",
    "nsg-outbound-blocks-443",
  ],
  "proxy-misconfigured": [
    "client-proxy-connect-failed",
    "client-proxy-auth-required",
    "client-proxy-blocks-host",
    "client-noproxy-missing-private-endpoint",
    "client-proxy-daemon-not-configured",
    "aks-http-proxy-noproxy-missing-acr",
  ],
  "tls-interception": [
    "client-tls-untrusted-ca",
    "client-tls-intercepted-or-sni-filtered",
    "aks-http-proxy-trusted-ca",
  ],
  "acr-firewall-ip-not-allowed": [
    "registry-ip-rules-client-not-included",
    "client-proxy-egress-ip-not-allowed",
    "webapp-outbound-ips-not-allowed",
    "aks-egress-ip-not-allowed",
  ],
  "acr-public-access-disabled": [
    "registry-public-access-disabled-client-outside-vnet",
    "registry-public-access-disabled-no-private-endpoint",
    "portal-repository-listing-blocked",
  ],
  "webapp-vnet-pull-not-enabled": ["webapp-image-pull-not-over-vnet"],
  "service-endpoint-or-subnet-rule-missing": [
    "registry-vnet-rule-subnet-missing-service-endpoint",
    "registry-service-endpoint-subnet-not-ruled",
  ],
  "trusted-services-bypass-off": [
    "aci-network-restricted-needs-managed-identity",
    "defender-trusted-services-off",
  ],
  "acr-tasks-agent-outside-network": [
    "tasks-network-bypass-not-enabled",
    "tasks-need-agent-pool",
  ],
  "acrpull-role-missing": [
    "identity-missing-pull-role",
    "aks-kubelet-identity-missing-pull-role",
    "container-app-identity-missing-role",
  ],
  "acrpush-role-missing": ["identity-missing-pull-role"],
  "wrong-identity-used": [
    "webapp-uami-wrong-value",
    "aks-kubelet-identity-not-on-vmss",
  ],
  "pull-secret-missing": ["aks-image-pull-secret-invalid"],
  "pull-secret-wrong": [
    "aks-image-pull-secret-invalid",
    "aci-credentials-wrong",
    "admin-credentials-mismatch",
  ],
  "webapp-registry-settings-wrong": [
    "webapp-no-credentials",
    "webapp-registry-url-mismatch",
    "admin-credentials-mismatch",
  ],
  "webapp-managed-identity-pull-not-enabled": [
    "webapp-managed-identity-missing",
    "webapp-uami-wrong-value",
  ],
  "service-principal-credential-wrong": ["identity-cross-tenant"],
  "admin-user-disabled": ["admin-user-disabled-but-used"],
  "token-scope-map-insufficient": ["token-scope-map-missing-repository"],
  "abac-mode-needs-repository-roles": [
    "identity-legacy-role-on-abac-registry",
    "identity-abac-condition-excludes-repository",
  ],
  "token-expired": ["client-token-expired-3h", "token-password-expired"],
  "not-logged-in": ["client-not-logged-in", "anonymous-pull-stale-credentials"],
  "cli-session-stale": ["client-az-login-stale"],
  "role-propagation-delay": ["identity-role-assignment-recent"],
  "managed-identity-unavailable": [
    "aks-kubelet-identity-not-on-vmss",
    "webapp-managed-identity-missing",
  ],
  "arm-audience-or-conditional-access": [
    "identity-arm-audience-disabled-webapp",
    "identity-arm-audience-token-rejected",
    "conditional-access",
  ],
  "client-version-bug": ["client-http-follow-redirect-auth"],
  "credential-helper-misconfigured": ["client-credential-helper"],
  "docker-daemon-not-running": ["client-docker-not-running"],
  "clock-skew": ["client-tls-cert-time-invalid"],
  "tag-or-digest-missing": [
    "image-tag-not-found",
    "geo-replica-eventual-consistency",
  ],
  "repository-missing": ["image-repository-not-found"],
  "reference-malformed": ["login-server-name-invalid"],
  "image-platform-wrong": ["image-platform-mismatch"],
  "image-or-repo-locked": ["image-locked-or-quarantined", "storage-limit-near"],
  "registry-throttling": ["throttling-429"],
  "registry-service-incident": [
    "registry-provisioning-not-succeeded",
    "geo-push-dns-bounce",
  ],
  "sku-too-low": [
    "registry-network-rules-require-premium",
    "private-endpoint-requires-premium",
  ],
  "policy-denies": ["policy-denies-network-change"],
  "provider-not-registered": ["resource-provider-not-registered"],
  "arm-rbac-missing": [
    "insufficient-permissions-to-diagnose",
    "insufficient-permissions-to-fix",
  ],
  "arm-name-or-state-conflict": ["resource-lock"],
  "tasks-unavailable-for-subscription": ["tasks-operations-not-allowed"],
  "docker-hub-rate-limit": ["throttling-upstream"],
  "other-registry-fault": ["import-source-incompatible"],
  "app-crash-or-bad-command": ["webapp-container-start-failure-not-pull"],
  "app-port-mismatch": ["webapp-container-start-failure-not-pull"],
  "app-start-too-slow": ["webapp-container-start-failure-not-pull"],
  "platform-capacity-or-quota": ["aks-pull-qps-exceeded"],
};

/** The consumer about which a rule is, by the first word of its id. */
const consumerRule = /^(?:webapp|aks|aci|container-app|tasks)-/;

const ownRules: Partial<Record<Emitter, RegExp>> = {
  "app-service": /^webapp-/,
  kubelet: /^aks-/,
  containerd: /^(?:aks|container-app)-/,
  "acr-task": /^tasks-/,
  arm: /^(?:aci|container-app)-/,
};

/** The rules that can confirm the cause at the consumer that printed the text; those about other kinds of consumers are left out. */
export function rulesFor(
  cause: CauseClass,
  emitter: Emitter,
): readonly string[] {
  const rules = rulesOf[cause] ?? [];
  const own = ownRules[emitter];
  if (own === undefined) {
    return rules;
  }
  return rules
    .filter((rule) => own.test(rule) || !consumerRule.test(rule))
    .sort((a, b) => Number(own.test(b)) - Number(own.test(a)));
}
