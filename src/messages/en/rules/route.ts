/** Rules of the hop route. */
export const route = {
  "rule.aks-http-proxy-noproxy-missing-acr.title":
    "Exceptions from the cluster's proxy",
  "rule.aks-http-proxy-noproxy-missing-acr.message":
    "{consumer} reaches the private endpoint of {registry} by itself, but sends the pull to the proxy {proxy}, because its exceptions lack {hosts}.",
  "rule.aks-network-isolated-bootstrap.title":
    "Registry of an isolated cluster",
  "rule.aks-network-isolated-bootstrap.message":
    "{consumer} has no way to the Internet and draws its system images from {registry}, which has no approved private endpoint (tier {sku}).",
  "rule.client-challenge-missing.title": "Answer of the registry",
  "rule.client-challenge-missing.message":
    "Something other than the registry answered https://{host}/v2/ with status {status}: a captive portal or a proxy stands in between.",
  "rule.client-dns-private-ip-unreachable.title":
    "Connection to the private address",
  "rule.client-dns-private-ip-unreachable.message":
    "{host} resolves to the private address {address}, which this machine cannot reach ({code}).",
  "rule.client-tcp-443-blocked-login-server.title":
    "Connection to the login server",
  "rule.client-tcp-443-blocked-login-server.message":
    "TCP port 443 of {host} ({address}) is blocked from this machine ({code}).",
  "rule.client-tls-hostname-mismatch.title": "Name in the certificate",
  "rule.client-tls-hostname-mismatch.message":
    "{host} answered with a certificate for {names}.",
  "rule.client-tls-untrusted-ca.title": "Trust in the certificate",
  "rule.client-tls-untrusted-ca.message":
    "TLS to {host} uses a certificate of {issuer}, which this machine does not trust. A proxy probably intercepts the connection.",
  "rule.azure-firewall-egress-not-allowed.title": "Rules of the firewall",
  "rule.azure-firewall-egress-not-allowed.message":
    "{consumer} leaves through the Azure Firewall {firewall}, which does not let it reach {host} on TCP port 443. Rule that denies it: {rule}.",
  "rule.nsg-outbound-blocks-443.title": "Network security groups",
  "rule.nsg-outbound-blocks-443.message":
    "The rule {rule} of the network security group {group} keeps {consumer} from reaching {target} on TCP port 443.",
  "rule.private-endpoint-network-policies.title":
    "Security group at the private endpoint",
  "rule.private-endpoint-network-policies.message":
    "The network security group {group} at the private endpoint keeps {consumer} out: the rule {rule} denies port 443 of {target}. It counts because the network policies of the endpoint's subnet are on.",
  "rule.private-endpoint-not-in-reachable-vnet.title":
    "Way to the private endpoint",
  "rule.private-endpoint-not-in-reachable-vnet.message":
    "{consumer} pulls through the network {network}, which has no way to a private endpoint of {registry}: it neither holds one nor is it peered with a network that does.",
  "rule.route-table-drops-or-redirects.title": "Route tables",
  "rule.route-table-drops-or-redirects.message":
    "The route {route} ({prefix}) of the subnet {subnet} drops what {consumer} sends to {target}.",
  "rule.vnet-peering-missing-or-disconnected.title": "Peering of the networks",
  "rule.vnet-peering-missing-or-disconnected.message":
    "The peering of {network} with {remote} carries nothing, so {consumer} has no way to a private endpoint of {registry}. Its state in {network}: {state}; in {remote}: {remoteState}.",
  "rule.webapp-image-pull-not-over-vnet.title":
    "Image pull through the virtual network",
  "rule.webapp-image-pull-not-over-vnet.message":
    "{consumer} is integrated with a virtual network, but its image pull still takes the public route, on which {registry} does not let it in.",
  "rule.webapp-image-pull-over-vnet-without-integration.title":
    "Virtual network integration",
  "rule.webapp-image-pull-over-vnet-without-integration.message":
    "{consumer} is set to pull its image through a virtual network, but it is integrated with none.",
  "rule.webapp-subnet-delegation.title": "Delegation of the subnet",
  "rule.webapp-subnet-delegation.message":
    "{consumer} pulls through the subnet {subnet}, which is not delegated to {service}, so App Service cannot use it.",
  "rule.client-tls-cert-time-invalid.title": "Validity of the certificate",
  "rule.client-tls-cert-time-invalid.message":
    "The certificate of {host} is outside its validity by the clock of this machine.",
  "rule.client-tls-handshake-timeout.title": "TLS handshake",
  "rule.client-tls-handshake-timeout.message":
    "The TLS handshake with {host} does not come to an end.",
  "rule.client-tls-intercepted-or-sni-filtered.title":
    "Connection during the TLS handshake",
  "rule.client-tls-intercepted-or-sni-filtered.message":
    "A device on the way cuts TLS connections to {host}.",
  "rule.client-tls-not-tls.title": "TLS on port 443",
  "rule.client-tls-not-tls.message":
    "{host} does not speak TLS on port 443: a captive portal or a proxy answers in its place.",
  "rule.aks-http-proxy-trusted-ca.title": "Trust in the proxy's CA",
  "rule.aks-http-proxy-trusted-ca.message":
    "The nodes of {consumer} use the proxy {proxy}, which opens TLS connections, and do not trust its certificate authority ({source}, line {line}).",
  "rule.tasks-agent-pool-egress.title": "Way out of the agent pool",
  "rule.tasks-agent-pool-egress.message":
    "The agent pool {pool}, on which {consumer} runs, cannot reach {service} on port {port}.",
  "rule.client-proxy-connect-failed.title": "Tunnels of the proxy",
  "rule.client-proxy-connect-failed.message":
    "The proxy {proxy} of this machine opens no tunnel to hosts that the pull needs: {hosts}.",
  "rule.client-proxy-connect-failed.message.daemon":
    "Docker's daemon, which does the pulls, sends them to the proxy {proxy}, which opens no tunnel: {hosts}.",
  "rule.client-proxy-auth-required.title": "Sign-in to the proxy",
  "rule.client-proxy-auth-required.message":
    "The proxy {proxy} of this machine wants credentials ({schemes}) before it opens a tunnel to {hosts}.",
  "rule.client-proxy-blocks-host.title": "Hosts that the proxy forbids",
  "rule.client-proxy-blocks-host.message":
    "The proxy {proxy} of this machine forbids some of the hosts that the pull needs: {hosts}.",
  "rule.client-noproxy-missing-private-endpoint.title":
    "Exceptions from this machine's proxy",
  "rule.client-noproxy-missing-private-endpoint.message":
    "This machine finds private addresses ({addresses}), but sends the pull to the proxy {proxy}, which opens no tunnel there: {hosts}.",
  "rule.client-noproxy-missing-private-endpoint.message.refused":
    "This machine finds the private address {addresses} of {hosts}, but sends the pull to the proxy {proxy}. That leads to the public endpoint, which refuses it.",
  "rule.client-noproxy-missing-private-endpoint.message.daemon":
    "This machine finds private addresses ({addresses}), but docker's daemon, which does the pulls, sends them to the proxy {proxy}, which opens no tunnel there: {hosts}.",
} as const;
