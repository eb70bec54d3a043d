import type { RemarkId } from "../../model/remark.ts";

/** Why a fact is not known, where that is ours to say: whole sentences. */
export const remarks = {
  "remark.admin-needs-no-role": "The registry's admin user needs no role.",
  "remark.admission-answer-unclear":
    "This machine's request for {path} was answered with status {status}, which does not tell whether the registry lets it in.",
  "remark.agent-pool-addresses-hidden":
    "The public addresses of the agent pool {pool} are not in Azure's configuration.",
  "remark.agents-partly-allowed":
    "The registry's IP rules hold only a part of the addresses that Azure publishes for the service in the region, and not which of these the shared agents use.",
  "remark.answer-not-of-registry":
    "What answered this machine was no registry, so it was sent no credentials.",
  "remark.answer-without-platform":
    "The registry's answer for the image names no platform.",
  "remark.app-without-environment":
    "Azure's answer for {app} does not name its environment.",
  "remark.app-without-secret": "{app} has no secret {secret}.",
  "remark.attributes-not-shown":
    "The registry does not show the attributes of the image.",
  "remark.behind-next-hop":
    "A route leads to {nextHop}; what lies behind is not in Azure's configuration.",
  "remark.caller-not-told": "The access token does not tell who is signed in.",
  "remark.challenge-of-other-host":
    "The registry's answer says to sign in at another host, so it was sent no credentials.",
  "remark.change-not-told":
    "The registry's activity log does not tell what was changed.",
  "remark.cluster-network-not-found":
    "The network that Azure made for the cluster {cluster} was not found.",
  "remark.cluster-platforms-unclear":
    "Azure does not tell of each node pool of {cluster} which platform its machines have.",
  "remark.condition-needs-repository":
    "A role assignment has a condition, and it is not known which repository is pulled.",
  "remark.condition-not-judged":
    "The condition of a role assignment uses an expression that is not judged here.",
  "remark.connection-not-used":
    "The connection to {host} works, but the layer was not fetched over it.",
  "remark.connection-without-endpoint":
    "The connection {connection} of the registry names no private endpoint.",
  "remark.container-not-listed":
    "None of the containers that Azure lists for {site} has the name or the image of {consumer}.",
  "remark.container-password-hidden":
    "Azure does not show the password of the container {consumer}.",
  "remark.container-sign-in-unknown":
    "How the container {container} signs in to the registry is not known here.",
  "remark.credentials-for-other-registry":
    "The stored credentials are for another registry.",
  "remark.deleted-or-hidden":
    "It was deleted in the meantime, or it is hidden.",
  "remark.denied-group-unknown":
    "A deny assignment names a group whose members are not known.",
  "remark.dns-server-elsewhere":
    "{consumer} resolves names by the DNS server {server}, which stands in none of the networks that Azure's configuration shows; which zones it sees is not known.",
  "remark.docker-configuration-unread":
    "Docker's configuration on this machine could not be read.",
  "remark.docker-start-not-told":
    "Docker's daemon does not tell when it was started.",
  "remark.egress-by-route":
    "The route {route} sends the traffic of {source} to {nextHop}; with which address it goes on from there is not in Azure's configuration.",
  "remark.endpoint-without-interface":
    "The private endpoint {endpoint} has no network interface yet.",
  "remark.environment-network-not-read":
    "The network of the App Service Environment of {site} is not read.",
  "remark.environment-without-subnet":
    "The Container Apps environment {environment} has no subnet of its own.",
  "remark.events-not-all-read":
    "The registry's log holds more events than were read.",
  "remark.firewall-seen-by-subnet":
    "The firewall {firewall} has a service endpoint of registries, so the registry sees its subnet instead of an address.",
  "remark.firewall-translation-decides":
    "The firewall {firewall} lets {host} through by a network rule; whether the answers of a private endpoint come back through it depends on its address translation.",
  "remark.function-in-environment":
    "{consumer} runs in a Container Apps environment, whose network is not looked at for function apps.",
  "remark.gateway-of-other-network":
    "{network} uses a gateway of another network; where that leads is not in its configuration.",
  "remark.group-addresses-hidden":
    "{group} pulls from addresses of Azure's own, which Azure does not show.",
  "remark.group-network-hidden":
    "{group} is a container group and pulls from a network of Azure's own.",
  "remark.group-without-system":
    "Azure's answer for {group} does not say which operating system it runs.",
  "remark.identity-gone": "The identity that pulls does not exist.",
  "remark.identity-not-assigned": "The identity that pulls is not assigned.",
  "remark.image-answer-unclear":
    "The registry answered the request for the image with status {status}, which does not tell whether it is there.",
  "remark.ip-rule-malformed":
    "An IP rule of the registry is malformed, so it is not known what it lets in.",
  "remark.last-pull-failed-otherwise":
    "The last pull of {group} failed for a reason that says nothing of its sign-in.",
  "remark.layer-answer-unclear":
    "{host} answered the request for a layer with status {status}, which does not tell whether the way is open.",
  "remark.layers-not-looked-at": "The layers of the image were not looked at.",
  "remark.local-names-not-compared":
    "What the DNS servers of this machine say of {host}, or what its hosts file holds, could not be read.",
  "remark.log-not-kept":
    "The registry's log {category} is kept in no workspace.",
  "remark.login-kept-elsewhere":
    "Docker's login for the registry is kept by {program}, which is not run.",
  "remark.machine-address-not-told":
    "The registry did not tell from which address this machine reached it.",
  "remark.machine-address-unknown":
    "With which public address this machine would reach the registry's public endpoint is not known.",
  "remark.machine-refused": "The registry answered {status} to this machine.",
  "remark.machine-refused-traced":
    "The registry answered {status} to this machine (correlation id {correlationId}).",
  "remark.network-refuses-machine":
    "The registry's network rules refuse this machine.",
  "remark.network-rules-unfit":
    "The registry's network rules do not fit its SKU.",
  "remark.no-event-logged":
    "The registry's log holds no event of the last 30 days.",
  "remark.no-kubelet-identity":
    "Azure's answer for {cluster} names no kubelet identity.",
  "remark.no-network-integration": "{site} has no virtual network integration.",
  "remark.no-outbound-addresses":
    "Azure's answer for {consumer} does not name its outbound addresses.",
  "remark.no-public-address-named":
    "Azure's configuration names no public address for the way out.",
  "remark.no-pull-event": "Azure keeps no event of a pull of {group}.",
  "remark.no-registry-sign-in":
    "This machine has no credentials for the registry.",
  "remark.no-sign-in-logged":
    "The registry's log holds no sign-in of the last day.",
  "remark.no-subnet-named": "Azure's answer for {consumer} names no subnet.",
  "remark.no-such-agent-pool": "The registry has no agent pool {pool}.",
  "remark.no-such-task": "The registry has no task {task}.",
  "remark.no-such-user": "The registry knows no user of the stored name.",
  "remark.no-trusted-connection":
    "There was no trusted connection from this machine to the registry.",
  "remark.no-zone-gives-address":
    "No private zone that could be read gives the address to which the name leads ({addresses}).",
  "remark.nobody-signs-in": "The pull is made without a sign-in.",
  "remark.node-image-undated":
    "The node pool {pool} of {cluster} does not say when its node image was built.",
  "remark.nodes-behind-proxy":
    "The nodes of {cluster} pull through the proxy {proxy}, whose public address is not in Azure's configuration.",
  "remark.nodes-with-own-addresses":
    "Each node of the pool {pool} has a public address that Azure chose, and a new node gets a new one; take them from a prefix to know them.",
  "remark.object-id-not-shown":
    "Azure does not show the object id of the identity with which {consumer} pulls.",
  "remark.outbound-address-malformed":
    "Among the outbound addresses stands “{address}”, which is no IPv4 address.",
  "remark.outbound-type-hides-address":
    "With the outbound type {type} the public address of {cluster} is not in its configuration.",
  "remark.outbound-type-hides-way":
    "With the outbound type {type} Azure's configuration shows no public way out of {cluster}.",
  "remark.own-dns-servers":
    "{consumer} resolves names by its own DNS servers ({servers}); whether these ask Azure for the zone is not in what Azure knows.",
  "remark.password-in-key-vault":
    "The password is kept in a key vault, which is not read.",
  "remark.password-of-token-unseen":
    "Whether the stored password is the repository token's cannot be seen.",
  "remark.plan-without-scanning":
    "A plan of Microsoft Defender for Cloud does not say whether it scans images.",
  "remark.policy-inherits-from-itself":
    "The firewall policy {policy} inherits from itself.",
  "remark.pools-without-platform":
    "The image does not run on the node pools {pools}; where its pods are placed is not looked at.",
  "remark.probe-not-reached":
    "An earlier probe failed, or the probes were stopped.",
  "remark.proxy-speaks-socks":
    "The proxy {proxy} speaks SOCKS, which the probes do not.",
  "remark.public-address-unassigned":
    "A public IP address resource of the way out has no address yet.",
  "remark.registry-not-listed":
    "None of the {count} registries that this account can see has the login server {loginServer}.",
  "remark.registry-not-reached":
    "The registry could not be reached from this machine.",
  "remark.registry-signs-task-in": "The registry signs its own task in.",
  "remark.role-mode-unknown":
    "The registry's role assignment mode is none that is known here.",
  "remark.roles-of-service-principal":
    "A service principal is known by its client id alone, so its roles and its password are not looked at.",
  "remark.route-leads-on":
    "The route {route} sends the traffic to {nextHop}; whether it is let through there is not in Azure's route tables.",
  "remark.route-may-concern":
    "The route {route} of {table} may or may not hold addresses of the service tag {tag}.",
  "remark.scale-sets-not-seen":
    "{cluster} has {pools} node pools, but only {seen} of their scale sets can be seen.",
  "remark.scope-map-gone":
    "The scope map of the repository token {token} is not there.",
  "remark.security-rule-unclear":
    "The rule {rule} of {owner} may or may not concern {target}.",
  "remark.service-tag-empty": "Azure publishes no addresses of {tag}.",
  "remark.sign-in-refused": "The registry refused the sign-in ({status}).",
  "remark.sign-in-refused-traced":
    "The registry refused the sign-in ({status}, correlation id {correlationId}).",
  "remark.site-without-container":
    "Azure's answer for {site} names no container.",
  "remark.storage-policy-of-azure":
    "A service endpoint policy of {subnet} allows what Azure's own services need; whether the registry's storage accounts belong to that is not documented.",
  "remark.subnet-not-listed":
    "The virtual network {network} does not list the subnet {subnet}.",
  "remark.subnet-use-not-told":
    "Azure's answer does not tell how many addresses of the subnet {subnet} are in use.",
  "remark.subnet-without-gateway":
    "The subnet {subnet} has no NAT gateway, so its public address is not fixed.",
  "remark.task-exception-unclear":
    "The exception for tasks is for those that sign in with their system-assigned identity. Whether it holds for this one, which has that identity and signs in otherwise, is not documented.",
  "remark.task-signs-in-as-starter":
    "The task {task} signs in as whoever starts it.",
  "remark.task-uses-password":
    "The task {task} signs in with a user name and a password, which are not looked at.",
  "remark.task-without-identity":
    "The task {task} does not have the identity with which it is to sign in.",
  "remark.task-without-network":
    "The task {task} runs in no network of its own.",
  "remark.task-without-sign-in":
    "The task {task} does not sign in to its registry.",
  "remark.text-says-otherwise":
    "The facts allow it, but an error text says otherwise ({source}, line {line}: {said}).",
  "remark.token-refused": "The registry gave no token ({status}).",
  "remark.token-refused-traced":
    "The registry gave no token ({status}, correlation id {correlationId}).",
  "remark.tunnel-not-asked":
    "This machine's proxy was not asked for a connection to {host}.",
  "remark.undocumented-data-host":
    "The registry sends clients to {host}, which is none of its own hosts, so nothing was sent there.",
  "remark.way-not-judged": "How {consumer} reaches the registry is not judged.",
  "remark.zone-answers-alone":
    "The private zone {zone} has a record of the registry itself, so no other zone is asked; where that record leads is not judged.",
  "remark.zones-partly-seen":
    "Only a part of the subscription may be read, so a zone that was not found may still be there.",
} as const satisfies Readonly<Record<`remark.${RemarkId}`, string>>;
