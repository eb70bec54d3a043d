/** What would confirm a cause that was read out of a text: something to look at, and what must be seen there. */
export const explainConfirm = {
  "explain.confirm.registry-name-wrong":
    "Confirmed when the host in the text differs from the login server that “az acr show” gives.",
  "explain.confirm.registry-deleted-or-missing":
    "Confirmed when “az acr check-name” says that the name is free.",
  "explain.confirm.dns-propagation-delay":
    "Confirmed when the registry or its record is minutes old and the name resolves a little later.",
  "explain.confirm.private-dns-zone-missing-or-unlinked":
    "Confirmed when the registry has a private endpoint and no private zone is linked to the client's network.",
  "explain.confirm.private-dns-record-missing":
    "Confirmed when the linked zone lacks the record of the host, or its address is not the endpoint's.",
  "explain.confirm.custom-dns-not-forwarding":
    "Confirmed when the network's own DNS server answers otherwise than 168.63.129.16 does from the same network.",
  "explain.confirm.dns-server-unreachable":
    "Confirmed when the same resolver does not answer for any other name either.",
  "explain.confirm.private-endpoint-only-client-outside":
    "Confirmed when the name resolves to a private address that has no route or peering from the client.",
  "explain.confirm.egress-firewall-blocks-registry":
    "Confirmed when port 443 of the login server does not open from the client, but does from another network.",
  "explain.confirm.egress-firewall-blocks-data-endpoint":
    "Confirmed when port 443 of the login server opens from the client, and that of the data endpoint or the blob host does not.",
  "explain.confirm.proxy-misconfigured":
    "Confirmed when the same request works with another proxy setting, or past the proxy.",
  "explain.confirm.tls-interception":
    "Confirmed when the certificate that the client is shown was not issued by a public authority.",
  "explain.confirm.acr-firewall-ip-not-allowed":
    "Confirmed when public access is limited to selected networks and no IP rule holds the client's address.",
  "explain.confirm.acr-public-access-disabled":
    "Confirmed when publicNetworkAccess of the registry is Disabled and the client has no private endpoint.",
  "explain.confirm.webapp-vnet-pull-not-enabled":
    "Confirmed when the app is integrated into a network, but its image pull does not go there.",
  "explain.confirm.service-endpoint-or-subnet-rule-missing":
    "Confirmed when the client's subnet lacks the service endpoint, or the registry has no rule for the subnet.",
  "explain.confirm.trusted-services-bypass-off":
    "Confirmed when networkRuleBypassOptions of the registry is None, or the service that calls is not on the list of trusted ones.",
  "explain.confirm.acr-tasks-agent-outside-network":
    "Confirmed when the registry limits networks and the refused address is not one of yours.",
  "explain.confirm.transient-network-fault":
    "Confirmed when the same pull works again without any change.",
  "explain.confirm.slow-or-large-transfer":
    "Confirmed when small images arrive from the same registry and large ones break off after the same time.",
  "explain.confirm.local-network-or-host-fault":
    "Confirmed when another machine in the same network reaches the registry.",
  "explain.confirm.acrpull-role-missing":
    "Confirmed when the identity that pulls has no role with the pull right at the registry or above.",
  "explain.confirm.acrpush-role-missing":
    "Confirmed when the identity that pushes has no role with the push right at the registry or above.",
  "explain.confirm.wrong-identity-used":
    "Confirmed when the role belongs to another object id than that of the identity that pulls.",
  "explain.confirm.pull-secret-missing":
    "Confirmed when the pod, its service account or the app names no credentials for the registry's host.",
  "explain.confirm.pull-secret-wrong":
    "Confirmed when a login with exactly the stored values is refused.",
  "explain.confirm.webapp-registry-settings-wrong":
    "Confirmed when the app's settings name another host, no user or another password than the registry's.",
  "explain.confirm.webapp-managed-identity-pull-not-enabled":
    "Confirmed when acrUseManagedIdentityCreds of the app is false and no user name is stored.",
  "explain.confirm.service-principal-secret-expired":
    "Confirmed when the end date of the principal's secret in Entra ID has passed.",
  "explain.confirm.service-principal-credential-wrong":
    "Confirmed when a sign-in as the principal with the stored secret is refused.",
  "explain.confirm.admin-user-disabled":
    "Confirmed when adminUserEnabled of the registry is false and the client signs in with the registry's name.",
  "explain.confirm.token-scope-map-insufficient":
    "Confirmed when the token's scope map lacks the repository or the action.",
  "explain.confirm.abac-mode-needs-repository-roles":
    "Confirmed when roleAssignmentMode of the registry is AbacRepositoryPermissions and the identity holds AcrPull or AcrPush.",
  "explain.confirm.token-expired":
    "Confirmed when the last login is more than three hours old and a new one helps.",
  "explain.confirm.not-logged-in":
    "Confirmed when “docker logout” says that nobody was logged in to the registry's host.",
  "explain.confirm.cli-session-stale":
    "Confirmed when “az account show” fails or names another account, tenant or subscription.",
  "explain.confirm.role-propagation-delay":
    "Confirmed when the role was assigned in the last ten minutes and the pull works after that.",
  "explain.confirm.managed-identity-unavailable":
    "Confirmed when the identity that is asked for does not stand in the identity of the resource that pulls.",
  "explain.confirm.arm-audience-or-conditional-access":
    "Confirmed when azureADAuthenticationAsArmPolicy of the registry is disabled, or Entra ID's sign-in log names a policy.",
  "explain.confirm.client-version-bug":
    "Confirmed when another version of the client does the same without an error.",
  "explain.confirm.credential-helper-misconfigured":
    "Confirmed when the program that credsStore in docker's configuration names is not there or fails by itself.",
  "explain.confirm.docker-daemon-not-running":
    "Confirmed when “docker version” shows no server.",
  "explain.confirm.clock-skew":
    "Confirmed when the client's clock differs from the registry's Date header by minutes.",
  "explain.confirm.tag-or-digest-missing":
    "Confirmed when the tag or digest is not in the repository's list.",
  "explain.confirm.repository-missing":
    "Confirmed when the repository is not in the registry's list.",
  "explain.confirm.reference-malformed":
    "Confirmed when the image reference does not read host/repository:tag, as when a variable in it is empty.",
  "explain.confirm.image-platform-wrong":
    "Confirmed when the image's manifest offers no platform with the client's system and processor.",
  "explain.confirm.image-or-repo-locked":
    "Confirmed when writeEnabled or deleteEnabled of the image or the repository is false.",
  "explain.confirm.registry-throttling":
    "Confirmed when the registry's own host answered 429 and the same request works after a pause.",
  "explain.confirm.registry-service-incident":
    "Confirmed when Azure's service health shows an incident of the region, or the fault ends without any change.",
  "explain.confirm.sku-too-low":
    "Confirmed when the registry's tier is below the one that the feature asks for.",
  "explain.confirm.policy-denies":
    "Confirmed when the error names a policy assignment whose effect is deny.",
  "explain.confirm.provider-not-registered":
    "Confirmed when “az provider show” gives a state other than Registered.",
  "explain.confirm.arm-rbac-missing":
    "Confirmed when the caller has no role with the action that the error names.",
  "explain.confirm.arm-name-or-state-conflict":
    "Confirmed when the resource that the error names is missing, locked or in another state than expected.",
  "explain.confirm.tasks-unavailable-for-subscription":
    "Confirmed when every run of ACR Tasks in the subscription is refused with the same code.",
  "explain.confirm.docker-hub-rate-limit":
    "Confirmed when the image that failed stands without a host or with Docker Hub's.",
  "explain.confirm.other-registry-fault":
    "Confirmed when the host that failed is not the registry's.",
  "explain.confirm.host-disk-full":
    "Confirmed when the disk of docker or of the node is full.",
  "explain.confirm.app-crash-or-bad-command":
    "Confirmed when the container ends the same way where it is started by hand.",
  "explain.confirm.app-port-mismatch":
    "Confirmed when the port on which the app listens differs from the one that the platform asks.",
  "explain.confirm.app-start-too-slow":
    "Confirmed when the app answers after the platform's limit, and in time with a higher one.",
  "explain.confirm.build-error":
    "Confirmed when the same build step fails where no registry is used.",
  "explain.confirm.platform-capacity-or-quota":
    "Confirmed when the platform's own events name a limit, and the pull works later without any change.",
  "explain.confirm.unrelated-config-error":
    "Confirmed when the host or the setting in the error has nothing to do with the registry.",
} as const;
