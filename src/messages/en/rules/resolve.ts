/** Rules of the hop resolve. */
export const resolve = {
  "rule.client-firewall-dns.title": "Name resolution of this machine",
  "rule.client-firewall-dns.message":
    "Name resolution is broken on this machine in general, not for {registry} alone: neither {host} ({rcode}) nor {neutral} ({neutralRcode}) resolves at {resolver}.",
  "rule.client-hosts-file-override.title": "Local overrides of the names",
  "rule.client-hosts-file-override.message":
    "Names of {registry} are pinned by the hosts file of this machine: {lines}.",
  "rule.client-hosts-file-override.message.system":
    "This machine's system leads elsewhere than its DNS servers do, and not by the hosts file: a VPN, a search domain or a cached answer decides. System / DNS servers: {answers}.",
  "rule.aks-vnet-not-linked.title": "Private DNS zone of the cluster's network",
  "rule.aks-vnet-not-linked.message":
    "The network {network} of {consumer} is not linked to the private DNS zone {zone}, so its nodes get the public address of {loginServer} instead of the private endpoint's.",
  "rule.client-dns-login-server-fails.title": "Name of the login server",
  "rule.client-dns-login-server-fails.message":
    "{host} does not resolve on this machine: {resolver} answered {rcode}.",
  "rule.client-dns-login-server-fails.message.system":
    "{host} does not resolve on this machine ({rcode} from the system), though its DNS servers know it ({resolver}).",
  "rule.client-dns-public-ip-while-public-disabled.title":
    "Address while public access is disabled",
  "rule.client-dns-public-ip-while-public-disabled.message":
    "{host} resolves to the public address {addresses}, but public network access is disabled. This machine must get the private endpoint's address.",
  "rule.private-dns-custom-server-no-forwarder.title":
    "DNS servers of the network",
  "rule.private-dns-custom-server-no-forwarder.message":
    "In the network {network}, {consumer} resolves by the DNS servers {servers} instead of Azure's. The networks in which they stand are not linked to {zone}, so {loginServer} does not lead to the private endpoint.",
  "rule.private-dns-orphan-link-after-pe-delete.title":
    "Private DNS records after the endpoint's end",
  "rule.private-dns-orphan-link-after-pe-delete.message":
    "{registry} has no private endpoint any more, but the private DNS zone {zone} still answers in its place: {consumer} gets {found}.",
  "rule.client-dns-split-brain.title":
    "Names that are all private or all public",
  "rule.client-dns-split-brain.message":
    "On this machine {inside} resolve to private addresses and {outside} to public ones, where {registry} refuses it. A pull needs them all and fails halfway.",
  "rule.private-dns-record-ip-mismatch.title":
    "Addresses in the private DNS zone",
  "rule.private-dns-record-ip-mismatch.message":
    "The record {record} of {zone} leads {consumer} to {found}, which is no address of a private endpoint of {registry}.",
  "rule.private-dns-record-missing-data-endpoint.title":
    "Private DNS records of the data endpoints",
  "rule.private-dns-record-missing-data-endpoint.message":
    "{zone} lacks {count} of {total} records of data endpoints: {records}. For {consumer} the manifest loads and the layers fail.",
  "rule.private-dns-record-missing-login-server.title":
    "Private DNS record of the login server",
  "rule.private-dns-record-missing-login-server.message":
    "{zone} is linked to the network of {consumer} but has no record {record}, so {loginServer} does not lead to the private endpoint there.",
  "rule.private-dns-zone-missing.title": "Private DNS zone of registries",
  "rule.private-dns-zone-missing.message":
    "There is no private DNS zone {zone} in the subscriptions of the network {network}, of {registry} and of its private endpoints, so {consumer} gets the public address of {loginServer}.",
  "rule.private-dns-zone-wrong-name.title": "Name of the private DNS zone",
  "rule.private-dns-zone-wrong-name.message":
    "{consumer} is not led to {loginServer} by the private DNS zone {given}. Azure looks for the private names of registries in {zone} only, and a zone of their public domain hides every name for which it has no record.",
  "rule.private-dns-zone-not-linked-to-source-vnet.title":
    "Private DNS zone of the app's network",
  "rule.private-dns-zone-not-linked-to-source-vnet.message":
    "The network {network}, through which {consumer} pulls, is not linked to the private DNS zone {zone}, so {loginServer} resolves to its public address there.",
  "rule.client-dns-data-endpoint-fails.title": "Names of the data endpoints",
  "rule.client-dns-data-endpoint-fails.message":
    "Data endpoints of {registry} do not resolve on this machine: {hosts}. Manifests load, layers do not.",
  "rule.private-endpoint-missing-data-member.title":
    "Members of the private endpoint",
  "rule.private-endpoint-missing-data-member.message":
    "The private endpoints that {consumer} can use lack {members}, so no layers come from there.",
} as const;
