/** Rules that guard no hop. */
export const meta = {
  "rule.geo-client-resolves-distant-replica.title": "Nearness of the replica",
  "rule.geo-client-resolves-distant-replica.message":
    "The replica of {registry} in {answered} answers this machine ({answeredTime} ms to connect), though the one in {nearest} is nearer ({nearestTime} ms).",
  "rule.client-mcr-blocked.title": "Connection to Microsoft Artifact Registry",
  "rule.client-mcr-blocked.message":
    "This machine reaches {registry}, but not Microsoft Artifact Registry ({host}, {reason}): base images from there cannot be pulled.",
  "rule.abac-mode-switch-cached-credentials.title": "Sign-ins since the switch",
  "rule.abac-mode-switch-cached-credentials.message":
    "{registry} changed how it grants rights {minutes} minutes ago. Whoever had signed in before is refused (401) until the next sign-in.",
  "rule.logs-denied-ips-found.title": "Refusals in the log",
  "rule.logs-denied-ips-found.message":
    "The log of {registry} shows that {consumer} was refused in the last 24 hours (refusals: {times}) at {addresses}.",
  "rule.image-deleted-by-retention.title": "Removal of the image",
  "rule.image-deleted-by-retention.message":
    "{image} was in {registry} until {at}; then it was removed ({operation}).",
  "rule.geo-replica-eventual-consistency.title": "Age of the image",
  "rule.geo-replica-eventual-consistency.message":
    "{image} was pushed {minutes} minutes ago. Not every replica of {registry} may have it yet.",
  "rule.defender-plan-off.title": "Scans of the images",
  "rule.defender-plan-off.message":
    "No plan of Microsoft Defender for Cloud scans the images of {registry}.",
  "rule.registry-rule-change-propagating.title": "Age of the network settings",
  "rule.registry-rule-change-propagating.message":
    "The network settings of {registry} were changed just now (minutes ago: {minutes}). They may take some minutes more to be in force everywhere.",
  "rule.admin-user-enabled.title": "Admin user switched off",
  "rule.admin-user-enabled.message":
    "The admin user of {registry} is enabled: one shared account with full access, whose users cannot be told apart.",
  "rule.aks-attach-acr-on-abac.title": "AcrPull in ABAC mode",
  "rule.aks-attach-acr-on-abac.message":
    "{consumer} holds AcrPull on {registry}, as --attach-acr assigns it. The registry is in ABAC mode and ignores that role.",
  "rule.anonymous-pull-not-in-sku.title": "Tier of anonymous pull",
  "rule.anonymous-pull-not-in-sku.message":
    "{registry} is set to serve everybody without sign-in, which the tier {sku} does not do.",
  "rule.concurrent-network-update.title": "No change under way",
  "rule.concurrent-network-update.message":
    "{registry} is being changed right now. What was read may be out of date in a minute.",
  "rule.defender-trusted-services-off.title": "Trusted services",
  "rule.defender-trusted-services-off.message":
    "{registry} restricts its networks and keeps trusted Azure services out: Microsoft Defender for Cloud cannot scan its images, and imports fail.",
  "rule.identity-role-assignment-recent.title": "Age of the pull role",
  "rule.identity-role-assignment-recent.message":
    "The role {role} of {consumer} on {registry} is {minutes} minutes old. The registry may take up to 10 minutes to honour it.",
  "rule.identity-role-via-group.title": "Role of its own",
  "rule.identity-role-via-group.message":
    "{consumer} holds {roles} on {registry} only through the group {groups}. Changes of a group reach its tokens late.",
  "rule.insufficient-permissions-to-assign-role.title": "Right to assign roles",
  "rule.insufficient-permissions-to-assign-role.message":
    "This account may not assign roles on {registry}. Owner, User Access Administrator or Role Based Access Control Administrator may.",
  "rule.insufficient-permissions-to-assign-role.message.eligible":
    "This account may not assign roles on {registry} yet, but it may activate {roles} there in Privileged Identity Management first.",
  "rule.insufficient-permissions-to-diagnose.title": "Rights to read",
  "rule.insufficient-permissions-to-diagnose.message":
    "Not checked, because this account may not read everything: {rules}. It lacks {actions} on {scopes}.",
  "rule.insufficient-permissions-to-fix.title": "Right to repair",
  "rule.insufficient-permissions-to-fix.message":
    "This account may not make the repair: it lacks {actions} on {scopes}. The commands are shown for somebody who may.",
  "rule.insufficient-permissions-to-fix.message.eligible":
    "This account may not make the repair yet: it lacks {actions} on {scopes}, but it may activate {roles} there in Privileged Identity Management first.",
  "rule.logs-login-events-not-enabled.title": "Login events",
  "rule.logs-login-events-not-enabled.message":
    "{registry} does not log sign-ins to a workspace, so nobody can look up who was refused.",
  "rule.policy-denies-network-change.title": "Policies on public access",
  "rule.policy-denies-network-change.message":
    "Public access to {registry} cannot simply be opened: a policy forbids or reverts it: {policies}.",
  "rule.policy-denies-role-assignment.title": "Policies on role assignments",
  "rule.policy-denies-role-assignment.message":
    "A policy may refuse the missing role assignment on {registry}: {policies}.",
  "rule.resource-lock.title": "Locks on the registry",
  "rule.resource-lock.message":
    "{registry} cannot be changed while it is locked: {locks} refuses changes of its network rules and role assignments.",
  "rule.storage-limit-near.title": "Room for images",
  "rule.storage-limit-near.message":
    "{registry} stores {used} GiB of {limit} GiB. At the limit every push fails.",
  "rule.webapp-slot-differs.title": "Slot and production pull alike",
  "rule.webapp-slot-differs.message":
    "{consumer} pulls in another way than production: {settings}. A swap brings its image there, but neither its identity nor its network.",
  "rule.webapp-trusted-service-assumed.title": "Exception for trusted services",
  "rule.webapp-trusted-service-assumed.message":
    "{registry} lets trusted Azure services past its network rules, but App Service is none of them: {consumer} is not let in by that.",
  "rule.registry-ip-rule-redundant.title": "Each IP rule needed",
  "rule.registry-ip-rule-redundant.message":
    "Other IP rules of {registry} already cover {values}: {fewer} rules would do instead of {count}.",
  "rule.registry-ip-rule-redundant.message.joinable":
    "IP rules of {registry} are neighbours that a single rule could stand for ({joins}): {fewer} rules would do instead of {count}.",
  "rule.registry-ip-rule-redundant.message.both":
    "Other IP rules of {registry} already cover {values}, and neighbours could be a single rule ({joins}): {fewer} rules would do instead of {count}.",
  "rule.registry-ip-rule-too-broad.title": "Width of the IP rules",
  "rule.registry-ip-rule-too-broad.message":
    "IP rules of {registry} each admit more than 65,536 addresses: {values}.",
  "rule.registry-ip-rules-ineffective-public-disabled.title":
    "IP rules while public access is disabled",
  "rule.registry-ip-rules-ineffective-public-disabled.message":
    "{registry} has IP rules (number of rules: {count}), which have no effect while public network access is disabled.",
  "rule.registry-network-rules-require-premium.title":
    "Tier of the network rules",
  "rule.registry-network-rules-require-premium.message":
    "{registry} holds network restrictions that the tier {sku} does not enforce; they need Premium.",
  "rule.data-endpoint-requires-premium.title":
    "Tier of dedicated data endpoints",
  "rule.data-endpoint-requires-premium.message":
    "{registry} asks for dedicated data endpoints, which the tier {sku} does not have.",
  "rule.private-endpoint-requires-premium.title": "Tier of private endpoints",
  "rule.private-endpoint-requires-premium.message":
    "{registry} has private endpoint connections, which the tier {sku} does not have.",
  "rule.registry-unrestricted-public-access.title":
    "Networks that may reach the registry",
  "rule.registry-unrestricted-public-access.message":
    "Every network may reach {registry}. Whoever does must still sign in.",
  "rule.portal-repository-listing-blocked.title":
    "Listing of repositories from here",
  "rule.portal-repository-listing-blocked.message":
    "Repositories and tags of {registry} cannot be listed from this machine, neither in the portal nor by a command: its network rules refuse the address. That is expected of a restricted registry.",
  "rule.export-policy-blocks-public-access.title": "Export policy",
  "rule.export-policy-blocks-public-access.message":
    "{registry} forbids exports, which requires that public network access is disabled: enabling public access will be refused.",
  "rule.registry-ip-rule-limit-near.title": "Room for IP rules",
  "rule.registry-ip-rule-limit-near.message":
    "{registry} uses {used} of {limit} IP rules.",
  "rule.registry-vnet-rule-limit.title": "Room for subnet rules",
  "rule.registry-vnet-rule-limit.message":
    "{registry} uses {used} of {limit} subnet rules.",
  "rule.private-endpoint-limit-near.title": "Room for private endpoints",
  "rule.private-endpoint-limit-near.message":
    "{registry} uses {used} of {limit} private endpoint connections.",
  "rule.throttling-429.title": "Limit of requests",
  "rule.throttling-429.message":
    "{registry} throttles: {count} of its answers to this machine were 429 (too many requests).",
  "rule.geo-replica-not-online.title": "State of the replicas",
  "rule.geo-replica-not-online.message":
    "Replicas of {registry} are not in service: {regions}. Pulls that are led there fail.",
  "rule.geo-replica-routing-disabled.title": "Routing to the replicas",
  "rule.geo-replica-routing-disabled.message":
    "Replicas of {registry} take no requests, because routing to them is switched off: {regions}.",
  "rule.data-endpoint-disabled-wildcard-blob.title": "Hosts of the layers",
  "rule.data-endpoint-disabled-wildcard-blob.message":
    "Layers of {registry} come from shared blob hosts, so firewalls of its clients must allow every storage account. Dedicated data endpoints narrow that to hosts of its own.",
  "rule.private-dns-record-missing-regional-endpoint.title":
    "Private DNS records of the regional endpoints",
  "rule.private-dns-record-missing-regional-endpoint.message":
    "{zone} lacks {count} of {total} records of regional endpoints: {records}. {consumer} cannot name one of these regions in an image.",
  "rule.private-endpoint-static-ip-blocks-replica.title":
    "Addresses of the private endpoints",
  "rule.private-endpoint-static-ip-blocks-replica.message":
    "The addresses of the private endpoints {endpoints} were chosen by hand. A new replica of {registry} needs one more in each, which Azure does not add there, so the replica cannot be made.",
  "rule.private-endpoint-subnet-capacity.title":
    "Room for the private endpoint's next address",
  "rule.private-endpoint-subnet-capacity.message":
    "The next replica of {registry} needs {need} free addresses in every subnet of its private endpoints. There are fewer in {subnets}, so the replica would be rolled back.",
  "rule.private-endpoint-multiple-in-vnet.title":
    "Private endpoints of one network",
  "rule.private-endpoint-multiple-in-vnet.message":
    "{registry} has several private endpoints in one network ({endpoints}). Which of them its name leads to there is not certain.",
  "rule.webapp-container-start-failure-not-pull.title":
    "Start of the container",
  "rule.webapp-container-start-failure-not-pull.message":
    "The image of {consumer} was pulled; its container did not start or did not answer in time ({source}, line {line}). The registry is not the reason.",
  "rule.aks-pull-qps-exceeded.title": "Pull limit of the nodes",
  "rule.aks-pull-qps-exceeded.message":
    "The nodes of {consumer} limit how many images they ask for in a second ({source}, line {line}). The registry was not asked.",
  "rule.tasks-operations-not-allowed.title":
    "ACR Tasks allowed in the subscription",
  "rule.tasks-operations-not-allowed.message":
    "The subscription of {registry} may not use ACR Tasks ({source}, line {line}): builds in the registry are refused, pulls are not concerned.",
  "rule.import-source-incompatible.title": "Source of an import",
  "rule.import-source-incompatible.message":
    "The import into {registry} failed because the source registry does not answer requests for parts of a layer as {registry} needs it ({source}, line {line}).",
  "rule.geo-push-dns-bounce.title": "One replica for one push",
  "rule.geo-push-dns-bounce.message":
    "A push to {registry} failed at its manifest ({source}, line {line}). The registry is in several regions ({regions}): its layers may have gone to another replica than the manifest.",
  "rule.throttling-upstream.title": "Limit of another registry",
  "rule.throttling-upstream.message":
    "{consumer} met the pull limit of {host}, not one of {registry} ({source}, line {line}).",
  "rule.resource-provider-not-registered.title":
    "Registries in the network's subscription",
  "rule.resource-provider-not-registered.message":
    "Microsoft.ContainerRegistry is not registered in the subscription {subscription} of the network of {consumer} (state: {state}), so no private endpoint of {registry} and no rule about that network can be saved.",
} as const;
