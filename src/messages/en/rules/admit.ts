/** Rules of the hop admit. */
export const admit = {
  "rule.aci-network-restricted-needs-managed-identity.title":
    "Container groups and restricted registries",
  "rule.aci-network-restricted-needs-managed-identity.message":
    "{registry} refuses {consumer}. It admits selected networks only, and a container group comes in only as a trusted service: with a managed identity, and where the exemption of trusted services is in force.",
  "rule.aks-egress-ip-not-allowed.title": "Egress addresses of the cluster",
  "rule.aks-egress-ip-not-allowed.message":
    "{refused} of {total} egress addresses of {consumer} are not allowed by {registry}, so pulls fail: {addresses}.",
  "rule.aks-egress-udr-unknown.title": "Egress over a firewall",
  "rule.aks-egress-udr-unknown.message":
    "With the outbound type {type}, the public address of {consumer} cannot be read from Azure, and {registry} admits listed addresses only. Allow the address of the firewall through which the traffic leaves, or use a private endpoint.",
  "rule.private-endpoint-connection-pending.title":
    "Approval of the private endpoint",
  "rule.private-endpoint-connection-pending.message":
    "{consumer} needs a private endpoint whose connection to {registry} waits for approval: {connections}.",
  "rule.registry-ip-rules-client-not-included.title": "Address of the client",
  "rule.registry-ip-rules-client-not-included.message":
    "{registry} refuses the address {address} of {consumer}: none of its IP rules (number of rules: {count}) covers it.",
  "rule.client-proxy-egress-ip-not-allowed.title": "Address of the proxy",
  "rule.client-proxy-egress-ip-not-allowed.message":
    "{registry} sees the address {address} of the proxy {proxy} in place of {consumer}, and refuses it: none of its IP rules (number of rules: {count}) covers it.",
  "rule.registry-ip-rules-ineffective-default-allow.title":
    "Effect of the IP rules",
  "rule.registry-ip-rules-ineffective-default-allow.message":
    "{registry} lists IP rules (number of rules: {count}), but its default action is Allow, so they restrict nothing.",
  "rule.registry-public-access-disabled-client-outside-vnet.title":
    "Private path while public access is disabled",
  "rule.registry-public-access-disabled-client-outside-vnet.message":
    "Public network access is disabled on {registry}, and {consumer} has no private path to it.",
  "rule.registry-public-access-disabled-no-private-endpoint.title":
    "Private endpoint while public access is disabled",
  "rule.registry-public-access-disabled-no-private-endpoint.message":
    "Nobody but trusted services can reach {registry}: public network access is disabled, and no private endpoint is approved.",
  "rule.webapp-dynamic-outbound-ips.title": "Stable outbound addresses",
  "rule.webapp-dynamic-outbound-ips.message":
    "{consumer} has no outbound addresses of its own (Premium V4), so no IP rule of {registry} can let it in.",
  "rule.webapp-outbound-ips-not-allowed.title": "Outbound addresses of the app",
  "rule.webapp-outbound-ips-not-allowed.message":
    "{refused} of {total} outbound addresses of {consumer} are not allowed by {registry}, so pulls fail intermittently: {addresses}.",
  "rule.webapp-possible-outbound-ips-not-allowed.title":
    "Outbound addresses after scaling",
  "rule.webapp-possible-outbound-ips-not-allowed.message":
    "After scaling to another tier {consumer} may use {refused} of {total} addresses that {registry} does not allow: {addresses}.",
  "rule.webapp-vnet-egress-ip-not-allowed.title":
    "Egress addresses of the app's network",
  "rule.webapp-vnet-egress-ip-not-allowed.message":
    "{consumer} pulls through its virtual network, and {refused} of {total} addresses through which that reaches the Internet are not allowed by {registry}: {addresses}.",
  "rule.registry-ip-rule-private-range.title":
    "Public addresses in the IP rules",
  "rule.registry-ip-rule-private-range.message":
    "Rules of {registry} hold addresses that never arrive at its public endpoint, so they match nothing: {values}.",
  "rule.registry-ip-rule-malformed-or-ipv6.title": "Form of the IP rules",
  "rule.registry-ip-rule-malformed-or-ipv6.message":
    "IP rules of {registry} are no plain IPv4 addresses or networks: {values}. IPv6 is not possible there.",
  "rule.registry-default-deny-no-rules.title": "Any way in",
  "rule.registry-default-deny-no-rules.message":
    "Nobody but trusted services can reach {registry}: its default action is Deny, and it has neither a rule nor a private endpoint.",
  "rule.registry-provisioning-not-succeeded.title": "State of the registry",
  "rule.registry-provisioning-not-succeeded.message":
    "{registry} is in the state {state}: its last change did not come to a good end, and what is configured may not be in force.",
  "rule.registry-ipv6-client-not-covered.title": "IP version of the client",
  "rule.registry-ipv6-client-not-covered.message":
    "This machine reaches {registry} over IPv6, from {address}. IP rules hold IPv4 addresses only, so none can let it in.",
  "rule.registry-service-endpoint-with-public-disabled.title":
    "Subnet rules while public access is disabled",
  "rule.registry-service-endpoint-with-public-disabled.message":
    "{registry} has subnet rules (number of rules: {count}), which do not work while public network access is disabled.",
  "rule.registry-service-endpoint-and-private-endpoint.title":
    "Service and private endpoints",
  "rule.registry-service-endpoint-and-private-endpoint.message":
    "{registry} has subnet rules (number of rules: {count}) and private endpoints. The two together are not supported.",
  "rule.registry-service-endpoint-unsupported-cloud.title":
    "Cloud of the subnet rules",
  "rule.registry-service-endpoint-unsupported-cloud.message":
    "{registry} has subnet rules (number of rules: {count}), but service endpoints of registries do not exist in this cloud.",
  "rule.registry-trusted-services-with-service-endpoint.title":
    "Trusted services and subnet rules",
  "rule.registry-trusted-services-with-service-endpoint.message":
    "{registry} has subnet rules (number of rules: {count}), so the exemption of trusted services has no effect on it.",
  "rule.private-endpoint-connection-broken.title":
    "State of the private endpoints",
  "rule.private-endpoint-connection-broken.message":
    "Private endpoint connections of {registry} are rejected, disconnected or to be made anew: {connections}. Nothing gets through them.",
  "rule.registry-service-endpoint-subnet-not-ruled.title":
    "Subnets with a service endpoint",
  "rule.registry-service-endpoint-subnet-not-ruled.message":
    "{consumer} pulls through subnets with the service endpoint of registries ({subnets}). {registry} then sees the subnet instead of a public address, and does not let it in.",
  "rule.registry-vnet-rule-subnet-missing-service-endpoint.title":
    "Service endpoints of the subnet rules",
  "rule.registry-vnet-rule-subnet-missing-service-endpoint.message":
    "Rules of {registry} name subnets that have no service endpoint of registries, so they admit nobody: {subnets}.",
  "rule.registry-service-endpoint-unsupported-host.title":
    "Subnet rules and who they hold for",
  "rule.registry-service-endpoint-unsupported-host.message":
    "{consumer} pulls through a subnet that a rule of {registry} names ({subnets}), but such rules hold for virtual machines and AKS nodes only.",
  "rule.tasks-ipv6-dual-stack.title": "Protocols of the endpoints",
  "rule.tasks-ipv6-dual-stack.message":
    "{registry} answers on IPv4 and IPv6. Tasks do not work on such a registry, so {consumer} fails.",
  "rule.tasks-need-agent-pool.title": "Machines that run the task",
  "rule.tasks-need-agent-pool.message":
    "{consumer} runs on Azure's shared agents, which the network rules of {registry} refuse.",
  "rule.tasks-network-bypass-not-enabled.title": "Exception for tasks",
  "rule.tasks-network-bypass-not-enabled.message":
    "{registry} restricts its networks and makes no exception for tasks: {consumer}, which has a system-assigned identity and runs on Azure's shared agents, is refused.",
} as const;
