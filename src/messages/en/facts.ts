/** What the facts are called that a rule can ask for: noun phrases, as in “Could not read {fact}”. */
export const facts = {
  "fact.consumer.able-identities":
    "the consumer's other identities that may pull",
  "fact.consumer.admin-password-match":
    "the comparison of the stored password with the registry's",
  "fact.consumer.admission":
    "the registry's answer to the consumer's addresses",
  "fact.consumer.agent-obstacle": "the agent pool's way to what it needs",
  "fact.consumer.agent-pool": "the task's agent pool",
  "fact.consumer.bare-scale-sets": "the identities of the nodes' scale sets",
  "fact.consumer.blob-policy": "the storage policies of the consumer's subnets",
  "fact.consumer.broken-peerings": "the peerings of the consumer's network",
  "fact.consumer.cluster": "the cluster",
  "fact.consumer.cluster-proxy": "the cluster's proxy settings",
  "fact.consumer.container-app": "the container app",
  "fact.consumer.container-group": "the container group",
  "fact.consumer.denial":
    "the security rules between the consumer and the registry",
  "fact.consumer.deny-assignments":
    "the deny assignments of the identity that pulls",
  "fact.consumer.dns-answer":
    "the address that the registry's name has in the consumer's network",
  "fact.consumer.dns-servers": "the DNS servers of the consumer's network",
  "fact.consumer.drop": "the routes between the consumer and the registry",
  "fact.consumer.egress": "the addresses from which the consumer pulls",
  "fact.consumer.egress-in-doubt":
    "the registry's need to know the consumer's addresses",
  "fact.consumer.endpoint-denial":
    "the security rules at the registry's private endpoint",
  "fact.consumer.firewall-verdict":
    "the rules of the firewall between the consumer and the registry",
  "fact.consumer.hiding-zone":
    "the private zones that hide the registry's name from the consumer",
  "fact.consumer.last-pull": "the outcome of the consumer's last pull",
  "fact.consumer.missing-data-records":
    "the DNS records of the registry's data endpoints",
  "fact.consumer.missing-regional-records":
    "the DNS records of the registry's regional endpoints",
  "fact.consumer.node-images": "the age of the nodes' images",
  "fact.consumer.path": "the consumer's path to the registry",
  "fact.consumer.platforms": "the platforms on which the consumer runs images",
  "fact.consumer.possible-admission":
    "the registry's answer to all addresses that the consumer may use",
  "fact.consumer.possible-egress":
    "all addresses from which the consumer may pull",
  "fact.consumer.principal": "the identity that pulls",
  "fact.consumer.private-zone":
    "the private zone that the consumer's network sees",
  "fact.consumer.provider-registration":
    "the registration of the registry's resource provider in the network's subscription",
  "fact.consumer.pull-right": "the right of the identity that pulls",
  "fact.consumer.pull-route": "the network through which the consumer pulls",
  "fact.consumer.pull-settings": "the app's settings for pulling",
  "fact.consumer.pull-wish": "the app's setting to pull over its network",
  "fact.consumer.reachable-endpoints":
    "the private endpoints that the consumer can reach",
  "fact.consumer.role-assignments":
    "the role assignments of the identity that pulls",
  "fact.consumer.role-decision": "the effect of the roles that who pulls has",
  "fact.consumer.scope-map": "the scope map of the repository token",
  "fact.consumer.site": "the app",
  "fact.consumer.site-config": "the app's configuration",
  "fact.consumer.source-addresses":
    "the addresses from which the registry sees the consumer",
  "fact.consumer.subnets": "the consumer's subnets",
  "fact.consumer.task": "the task",
  "fact.consumer.tenants": "the tenants of the registry and of who pulls",
  "fact.consumer.texts": "the error texts of the consumer",
  "fact.consumer.token": "the repository token that the consumer uses",
  "fact.consumer.virtual-network": "the consumer's virtual network",
  "fact.consumer.wrong-records":
    "the addresses of the DNS records that the consumer sees",
  "fact.consumer.zone-records": "the records of the consumer's private zone",
  "fact.docker.daemon": "docker's daemon",
  "fact.docker.daemon-start": "the time when docker's daemon was started",
  "fact.docker.login": "docker's login for the registry",
  "fact.docker.login-end": "the end of docker's login for the registry",
  "fact.image.foreign-hosts": "the hosts of the image's layers",
  "fact.image.platforms": "the platforms of the image",
  "fact.image.presence": "the image in the registry",
  "fact.image.recent-push": "the last push of the image",
  "fact.image.removal": "the removal of the image in the registry's log",
  "fact.image.withheld": "the lock and quarantine of the image",
  "fact.journey.failed": "what stops the pull",
  "fact.journey.missing": "what is not known of the pull",
  "fact.journey.texts": "the error texts of the pull",
  "fact.machine.admission": "the registry's answer to this machine's address",
  "fact.machine.answered-region": "the region that answers this machine",
  "fact.machine.artifact-host":
    "this machine's connection to Microsoft's artifact registry",
  "fact.machine.blocked-data-hosts":
    "the hosts of layers that this machine cannot reach",
  "fact.machine.data-answers": "the answers of the hosts that layers come from",
  "fact.machine.layer": "a layer of the image",
  "fact.machine.local-names":
    "the addresses that this machine's system and its DNS servers give",
  "fact.machine.neutral-name":
    "the address of a name that has nothing to do with registries",
  "fact.machine.proxy": "this machine's proxy",
  "fact.machine.refusal": "the public endpoint's answer to this machine",
  "fact.machine.sign-in-host": "this machine's connection to the sign-in host",
  "fact.machine.tunnels": "the connections through this machine's proxy",
  "fact.probe.challenge": "the registry's first answer",
  "fact.probe.dns": "the address of the registry's name",
  "fact.probe.docker": "docker on this machine",
  "fact.probe.machine": "this machine",
  "fact.probe.tcp": "the connection to the registry",
  "fact.probe.throttled": "the registry's limit on this machine's requests",
  "fact.probe.tls": "the registry's certificate",
  "fact.probe.token-endpoint": "the answer of the registry's token endpoint",
  "fact.probe.tunnel":
    "the connection to the registry through this machine's proxy",
  "fact.production.pull-route":
    "the network through which the production slot pulls",
  "fact.production.site-config": "the configuration of the production slot",
  "fact.registry": "the registry",
  "fact.registry.anonymous-pull": "the registry's setting for anonymous pulls",
  "fact.registry.data-hosts": "the hosts from which layers come",
  "fact.registry.diagnostic-settings": "the registry's diagnostic settings",
  "fact.registry.eligible-roles":
    "the roles that you may activate at the registry",
  "fact.registry.endpoint-protocol":
    "the registry's setting for the IP versions of its endpoints",
  "fact.registry.endpoint-subnets":
    "the subnets of the registry's private endpoints",
  "fact.registry.image-scanning":
    "the scanning of images by Microsoft Defender for Cloud",
  "fact.registry.locks": "the registry's locks",
  "fact.registry.look-alike-zones":
    "the private zones with names like the registry's",
  "fact.registry.mode-switch":
    "the last change of the registry's role assignment mode",
  "fact.registry.network-write":
    "the last change of the registry's network rules",
  "fact.registry.pending-endpoints":
    "the registry's private endpoint connections that wait for approval",
  "fact.registry.permissions": "your rights on the registry",
  "fact.registry.policies": "the policies that hold for the registry",
  "fact.registry.private-endpoints": "the registry's private endpoints",
  "fact.registry.private-zones": "the registry's private zones",
  "fact.registry.public-access": "the registry's public access",
  "fact.registry.read-endpoints":
    "the details of the registry's private endpoints",
  "fact.registry.refused-addresses": "the addresses that the registry refused",
  "fact.registry.replications": "the registry's replications",
  "fact.registry.ruled-subnets":
    "the subnets that the registry's network rules name",
  "fact.registry.subnet-rules": "the registry's rules for subnets",
  "fact.registry.texts": "the error texts of the registry",
  "fact.registry.tokens": "the registry's repository tokens",
  "fact.registry.usages": "the registry's quotas",
} as const;
