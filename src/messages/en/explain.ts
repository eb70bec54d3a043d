/** What a text that was explained says, and why. */
export const explain = {
  "explain.title": "What the text says",
  "explain.related": "A registry's network or access is the problem.",
  "explain.not-related":
    "This is no problem of an Azure Container Registry's network or access.",
  "explain.nothing":
    "Nothing in the text is known as a failure of a pull or a push.",
  "explain.stops-at": "Stops at {hop}",
  "explain.at-no-hop": "Stops at no known hop",
  "explain.line": "line {line}, column {column}",
  "explain.count": "told {count} times, last in line {line}",
  "explain.count-times": "told {count} times, {first} to {last}",
  "explain.emitter": "printed by {emitter}",
  "explain.client": "client address {address}",
  "explain.status": "HTTP {status}",
  "explain.resolved": "worked later in the text",
  "explain.causes": "Likely causes, the likeliest first",
  "explain.checked-by": "checked by {rules}",
  "explain.diagnose": "Find out which: acr-doctor diagnose {registry}",
  "explain.diagnose-image":
    "Find out which: acr-doctor diagnose {registry} --image {image}",
  "explain.more": "{count} more failures are in the JSON format.",
  "explain.label.related": "A registry's problem",
  "explain.label.notRelated": "Not related",
  "explain.label.origin": "Text from",
  "explain.label.show": "Show the line",
  "explain.label.checks": "Checked by",
  "explain.label.hops":
    "The way of this pull, hop by hop; the text tells only where it stops",
  "explain.label.diagnose": "Diagnose this journey",
  "explain.label.copy": "Copy as Markdown",
  "explain.symptom.dns-nxdomain":
    "The client's resolver answered that the registry (or data) host name does not exist ('no such host', NXDOMAIN, 'Name or service not known').",
  "explain.symptom.dns-resolver-failure":
    "The resolver itself failed or timed out ('server misbehaving', 'Temporary failure in name resolution', lookup i/o timeout).",
  "explain.symptom.tcp-timeout":
    "A TCP dial to the registry or data host did not complete ('dial tcp …: i/o timeout', connect timed out).",
  "explain.symptom.http-timeout":
    "A connection or response did not finish in the client's time limit.",
  "explain.symptom.tls-handshake-timeout":
    "TCP connected but the TLS handshake did not finish in time.",
  "explain.symptom.connection-refused": "The peer refused the TCP connection.",
  "explain.symptom.connection-reset":
    "The peer or a device on the path closed the connection ('connection reset by peer', EOF, broken pipe).",
  "explain.symptom.tls-cert-untrusted":
    "The certificate presented is not trusted or does not match the name (x509 unknown authority, self-signed in chain, name mismatch).",
  "explain.symptom.tls-cert-time-invalid":
    "The certificate or token is outside its validity period by the client's clock.",
  "explain.symptom.proxy-error":
    "A forward proxy answered instead of the registry or could not be used ('proxyconnect', 407, proxy 403).",
  "explain.symptom.firewall-ip-denied":
    "The registry answered 403 DENIED and names the client's IP ('client with IP … is not allowed access').",
  "explain.symptom.http-403-forbidden":
    "A 403 from the registry or its token endpoint with no client IP in the text.",
  "explain.symptom.blob-download-failed":
    "Manifest was read but a layer/config blob from the data endpoint or storage could not be fetched or written.",
  "explain.symptom.registry-unreachable-cli":
    "The Azure CLI could not reach the login server (CONNECTIVITY_*, 'Could not connect to the registry login server').",
  "explain.symptom.portal-data-unavailable":
    "The portal or a control-plane service (Defender, Web App 'Deployment Center') cannot list or read repository data.",
  "explain.symptom.token-401":
    "The token endpoint (/oauth2/token, /oauth2/exchange) answered 401.",
  "explain.symptom.auth-required-401":
    "The registry answered 'unauthorized: authentication required' (or a bare 401) on /v2/.",
  "explain.symptom.access-denied-scope":
    "The credential is known but lacks the scope: 'pull access denied', 'insufficient_scope', 'requested access to the resource is denied'.",
  "explain.symptom.credential-invalid":
    "The registry says that the credential itself is wrong (invalid client id or secret, incorrect username or password, Entra token request failed).",
  "explain.symptom.cli-login-failed":
    "'az acr login' could not get a registry token or admin credential.",
  "explain.symptom.entra-token-error":
    "Microsoft Entra ID refused to issue a token (AADSTS…).",
  "explain.symptom.managed-identity-token-failure":
    "A managed identity's token could not be obtained (IMDS/MSI error, identity not found).",
  "explain.symptom.docker-daemon-unavailable":
    "The Docker client or daemon on the machine is missing, stopped, or not permitted.",
  "explain.symptom.credential-helper-error":
    "The Docker credential store or helper failed.",
  "explain.symptom.manifest-not-found":
    "The registry answered that the tag or digest does not exist (manifest unknown, MANIFEST_UNKNOWN, not found).",
  "explain.symptom.repository-not-found":
    "The registry answered that the repository does not exist (NAME_UNKNOWN, 'repository name not known to registry').",
  "explain.symptom.invalid-reference":
    "The image name, registry URL or tag is malformed.",
  "explain.symptom.platform-mismatch":
    "The image has no manifest for, or was built for, another OS or CPU ('no match for platform', 'exec format error').",
  "explain.symptom.push-rejected":
    "A push or delete was refused by a registry rule (locked image, read-only, quota, disallowed operation).",
  "explain.symptom.throttled-429":
    "The registry or ARM answered 429 / TOOMANYREQUESTS.",
  "explain.symptom.server-error-5xx":
    "The registry or token endpoint answered 5xx.",
  "explain.symptom.tasks-not-permitted":
    "ACR Tasks refuses the run (TasksOperationsNotAllowed, agent pool or task type not available).",
  "explain.symptom.arm-policy-denied": "ARM refused the write by Azure Policy.",
  "explain.symptom.arm-sku-unsupported":
    "ARM refused a feature that the registry's SKU lacks.",
  "explain.symptom.arm-provider-unregistered":
    "The resource provider is not registered in the subscription.",
  "explain.symptom.arm-authorization-failed":
    "ARM answered AuthorizationFailed / Forbidden for a control-plane action.",
  "explain.symptom.arm-request-invalid":
    "ARM refused the request for another reason (name taken, not found, conflict, bad parameter).",
  "explain.symptom.image-pull-generic":
    "A platform reports only that the pull failed (ACI InaccessibleImage, ImagePullBackOff) with no registry answer in the text.",
  "explain.symptom.disk-full":
    "No space left on the node or agent while pulling, building or extracting.",
  "explain.symptom.other-registry-failure":
    "The failing host is another registry (Docker Hub, MCR, ghcr.io, quay.io), rate limits included.",
  "explain.symptom.container-start-failed":
    "The pull succeeded; the container then exited, crashed or could not be created.",
  "explain.symptom.container-port-unresponsive":
    "The pull succeeded; the platform's HTTP ping or probe got no answer on the expected port in time.",
  "explain.symptom.build-step-failed":
    "An image build step failed (Dockerfile, package manager, context) with no registry fault.",
  "explain.symptom.unrelated-failure":
    "Another failure that merely mentions a registry or an image.",
  "explain.symptom.host-unreachable":
    "The network says that there is no way to the address.",
  "explain.symptom.tls-handshake-failed":
    "The peer refused the handshake or does not speak TLS (alert, protocol version, 'first record does not look like a TLS handshake', 'server gave HTTP response to HTTPS client', EPROTO).",
  "explain.symptom.not-a-registry-answer":
    "Something else than a registry answered (HTML page, redirect to a portal, 404 on /v2/, no challenge, unexpected media type text/html).",
  "explain.cause.registry-name-wrong":
    "The registry host name in the reference or setting is misspelled, incomplete or of the wrong cloud.",
  "explain.cause.registry-deleted-or-missing":
    "The registry does not exist (never created, deleted, other environment).",
  "explain.cause.dns-propagation-delay":
    "The registry was just created (or its record just changed) and the name does not resolve yet.",
  "explain.cause.private-dns-zone-missing-or-unlinked":
    "Private endpoint exists but its private DNS zone is missing or not linked to the client's network.",
  "explain.cause.private-dns-record-missing":
    "The private zone is linked but the registry's or data endpoint's A record is absent or stale.",
  "explain.cause.custom-dns-not-forwarding":
    "A custom DNS server does not forward registry and private link names to Azure DNS.",
  "explain.cause.dns-server-unreachable":
    "The configured DNS server or local resolver is down, wrong or blocked.",
  "explain.cause.private-endpoint-only-client-outside":
    "The registry is reachable by private endpoint only and the client is outside that network.",
  "explain.cause.egress-firewall-blocks-registry":
    "A firewall, NSG, UDR or NVA on the client's side blocks the login server.",
  "explain.cause.egress-firewall-blocks-data-endpoint":
    "The client's side allows the login server but blocks the data endpoint or blob storage.",
  "explain.cause.proxy-misconfigured":
    "Docker, containerd or the CLI has no proxy, a wrong one, or one that refuses the registry.",
  "explain.cause.tls-interception":
    "A TLS-inspecting proxy's CA is not trusted by the client.",
  "explain.cause.acr-firewall-ip-not-allowed":
    "Selected-networks rules on the registry do not list the client's public IP.",
  "explain.cause.acr-public-access-disabled":
    "Public network access on the registry is disabled.",
  "explain.cause.webapp-vnet-pull-not-enabled":
    "The web app does not pull over its VNet (vnetImagePullEnabled / WEBSITE_PULL_IMAGE_OVER_VNET unset).",
  "explain.cause.service-endpoint-or-subnet-rule-missing":
    "A virtual-network rule / service endpoint for the client's subnet is missing.",
  "explain.cause.trusted-services-bypass-off":
    "'Allow trusted Microsoft services' is off or the calling service is not a trusted one.",
  "explain.cause.acr-tasks-agent-outside-network":
    "ACR Tasks' shared agents (or another Azure-run agent) come from addresses that the registry's rules refuse.",
  "explain.cause.transient-network-fault":
    "A passing network fault; a retry succeeded.",
  "explain.cause.slow-or-large-transfer":
    "The image or the link made the transfer exceed a client's time limit.",
  "explain.cause.local-network-or-host-fault":
    "The client's own host networking (WSL, VPN, MTU, Docker Desktop, IPv6) is at fault.",
  "explain.cause.acrpull-role-missing":
    "The pulling identity lacks AcrPull (or an equal role) on the registry.",
  "explain.cause.acrpush-role-missing":
    "The pushing identity lacks AcrPush (or an equal role) on the registry.",
  "explain.cause.wrong-identity-used":
    "The role is granted, but to another identity than the one that pulls.",
  "explain.cause.pull-secret-missing":
    "No imagePullSecret or registry credential is configured for the workload.",
  "explain.cause.pull-secret-wrong":
    "The configured imagePullSecret or registry credential has wrong or stale values.",
  "explain.cause.webapp-registry-settings-wrong":
    "The web or container app's registry URL, user name or password settings are missing, wrong or stale.",
  "explain.cause.webapp-managed-identity-pull-not-enabled":
    "The app has an identity but is not set to use it for the pull (acrUseManagedIdentityCreds).",
  "explain.cause.service-principal-secret-expired":
    "The service principal's secret has expired.",
  "explain.cause.service-principal-credential-wrong":
    "The service principal's id or secret is wrong, or the principal was deleted.",
  "explain.cause.admin-user-disabled":
    "Admin user is disabled on the registry while admin credentials are expected.",
  "explain.cause.token-scope-map-insufficient":
    "A repository-scoped token lacks the action or the repository.",
  "explain.cause.abac-mode-needs-repository-roles":
    "The registry is in ABAC repository-permission mode, in which AcrPull/AcrPush are not honoured.",
  "explain.cause.token-expired":
    "The registry or Entra token had expired, or was issued for another registry.",
  "explain.cause.not-logged-in":
    "No login was made to the registry from that client (or the wrong credential store/config was read).",
  "explain.cause.cli-session-stale":
    "The Azure CLI session is expired, lacks a default subscription, or is in the wrong tenant or subscription.",
  "explain.cause.role-propagation-delay":
    "A role, an identity or the registry itself had just been created; it worked after waiting.",
  "explain.cause.managed-identity-unavailable":
    "The managed identity is not assigned to, or not ready on, the compute that pulls.",
  "explain.cause.arm-audience-or-conditional-access":
    "Conditional Access or the disabled ARM-audience setting refuses the token.",
  "explain.cause.client-version-bug":
    "A defect in the client, action or platform version.",
  "explain.cause.credential-helper-misconfigured":
    "The Docker config names a credential store/helper that is missing or broken.",
  "explain.cause.docker-daemon-not-running":
    "Docker is not installed or not running, or the user may not use its socket.",
  "explain.cause.clock-skew": "The client's clock is wrong.",
  "explain.cause.tag-or-digest-missing":
    "The tag or digest named was never pushed, was mistyped, or was deleted/purged.",
  "explain.cause.repository-missing":
    "The repository was never pushed or is misspelled.",
  "explain.cause.reference-malformed":
    "The reference has a wrong syntax (scheme, doubled host, empty variable).",
  "explain.cause.image-platform-wrong":
    "The image was built for another OS/CPU than the host's.",
  "explain.cause.image-or-repo-locked":
    "The image or repository is locked or the registry is read-only.",
  "explain.cause.registry-throttling":
    "The registry's own rate limit for the SKU was exceeded.",
  "explain.cause.registry-service-incident": "A registry-side fault or outage.",
  "explain.cause.sku-too-low":
    "The feature needs a higher registry SKU (mostly Premium).",
  "explain.cause.policy-denies":
    "An Azure Policy assignment forbids the setting or the image.",
  "explain.cause.provider-not-registered":
    "Microsoft.ContainerRegistry (or another provider) is not registered.",
  "explain.cause.arm-rbac-missing": "The caller lacks a control-plane role.",
  "explain.cause.arm-name-or-state-conflict":
    "Name taken, resource missing or in a conflicting state.",
  "explain.cause.tasks-unavailable-for-subscription":
    "ACR Tasks is not available to that subscription type or was paused.",
  "explain.cause.docker-hub-rate-limit":
    "Docker Hub's anonymous/free pull limit.",
  "explain.cause.other-registry-fault":
    "Another registry's missing image, outage or credential.",
  "explain.cause.host-disk-full": "The node's or agent's disk is full.",
  "explain.cause.app-crash-or-bad-command":
    "The application or its entry point fails.",
  "explain.cause.app-port-mismatch":
    "The app listens on another port or address than the platform pings.",
  "explain.cause.app-start-too-slow":
    "The app starts, but slower than the platform's limit.",
  "explain.cause.build-error": "The Dockerfile or build tooling is at fault.",
  "explain.cause.platform-capacity-or-quota":
    "Platform capacity, quota or plan limits.",
  "explain.cause.unrelated-config-error": "Another configuration error.",
} as const;
