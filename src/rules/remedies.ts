// Written by scripts/generate.ts.

/** The shell lines with which each rule's help page repairs it, by the rule's id; names stand in `<…>`. */
export const remedies: Readonly<Record<string, string>> = {
  "client-credential-helper": "az acr login --name <registry>",
  "anonymous-pull-stale-credentials": "docker logout <login server>",
  "client-az-login-stale": "az login\naz acr login --name <registry>",
  "client-not-logged-in": "az acr login --name <registry>",
  "client-proxy-daemon-not-configured":
    "sudo systemctl daemon-reload\n# Stops the containers that run on this machine, unless live-restore is on.\nsudo systemctl restart docker",
  "client-proxy-daemon-not-restarted":
    "sudo systemctl daemon-reload\n# Stops the containers that run on this machine, unless live-restore is on.\nsudo systemctl restart docker",
  "client-token-expired-3h": "az acr login --name <registry>",
  "private-dns-zone-wrong-name":
    "az network private-dns zone create --resource-group <group> --name <zone>\n# In a linked network, other registries with private endpoints resolve only if this zone holds their records.\naz network private-dns link vnet create --resource-group <group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false\n# Replaces the zones of a zone group that the endpoint has under this name.\naz network private-endpoint dns-zone-group create --resource-group <endpoint group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "aks-vnet-not-linked":
    "# In a linked network, other registries with private endpoints resolve only if this zone holds their records.\naz network private-dns link vnet create --resource-group <zone group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false",
  "private-dns-custom-server-no-forwarder":
    "# In a linked network, other registries with private endpoints resolve only if this zone holds their records.\naz network private-dns link vnet create --resource-group <zone group> --zone-name <zone> --name <link> --virtual-network <id of the network of the servers> --registration-enabled false",
  "private-dns-zone-missing":
    "az network private-dns zone create --resource-group <group> --name <zone>\n# In a linked network, other registries with private endpoints resolve only if this zone holds their records.\naz network private-dns link vnet create --resource-group <group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false\n# Replaces the zones of a zone group that the endpoint has under this name.\naz network private-endpoint dns-zone-group create --resource-group <endpoint group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-dns-zone-not-linked-to-source-vnet":
    "# In a linked network, other registries with private endpoints resolve only if this zone holds their records.\naz network private-dns link vnet create --resource-group <zone group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false",
  "private-dns-record-missing-login-server":
    "# Replaces the zones of a zone group that the endpoint has under this name.\naz network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "client-dns-split-brain":
    "# Replaces the zones of a zone group that the endpoint has under this name.\naz network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-dns-orphan-link-after-pe-delete":
    "# What the zone does not hold is then resolved in public DNS.\naz network private-dns link vnet update --resource-group <zone group> --zone-name <zone> --name <link> --resolution-policy NxDomainRedirect",
  "private-dns-record-missing-data-endpoint":
    "# Replaces the zones of a zone group that the endpoint has under this name.\naz network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-dns-record-ip-mismatch":
    "# Replaces the zones of a zone group that the endpoint has under this name.\naz network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "client-noproxy-missing-private-endpoint":
    "# For this window of bash or zsh alone. The docker daemon has settings of its own.\nexport NO_PROXY=$NO_PROXY,<login server>,<data endpoint>",
  "client-proxy-blocks-host":
    "# Needs Premium. Clients behind a firewall stop pulling unless it lets them reach the data endpoints: allow these first.\naz acr update --name <registry> --data-endpoint-enabled true",
  "client-proxy-connect-failed": "az acr show-endpoints --name <registry>",
  "aks-network-isolated-bootstrap":
    "# Premium is charged at a higher rate per day.\naz acr update --name <registry> --sku Premium\naz network private-endpoint create --name <endpoint> --resource-group <group> --subnet <subnet id> --private-connection-resource-id <registry id> --group-id registry --connection-name <connection>\naz acr cache list --registry <registry> --output table",
  "private-endpoint-not-in-reachable-vnet":
    "# Opens the two networks to each other. The other network needs a peering back.\naz network vnet peering create --resource-group <group> --vnet-name <network> --name <name> --remote-vnet <other network id> --allow-vnet-access",
  "vnet-peering-missing-or-disconnected":
    "# Opens the two networks to each other. The other network needs a peering back.\naz network vnet peering create --resource-group <group> --vnet-name <network> --name <peering> --remote-vnet <other network id> --allow-vnet-access",
  "webapp-image-pull-not-over-vnet":
    "# Restarts the app, which then needs a way to the registry through its network.\naz resource update --resource-group <group> --name <app> --resource-type Microsoft.Web/sites --set properties.outboundVnetRouting.imagePullTraffic=true",
  "webapp-image-pull-over-vnet-without-integration":
    "# Restarts the app and sends what it opens to private addresses through this network.\naz webapp vnet-integration add --resource-group <group> --name <app> --vnet <network> --subnet <subnet>",
  "aks-http-proxy-noproxy-missing-acr":
    "# Replaces the whole proxy configuration, and all nodes: name everything that the cluster has now.\naz aks update --name <cluster> --resource-group <group> --http-proxy-config <file with noProxy>",
  "aks-http-proxy-trusted-ca":
    "# Replaces the whole proxy configuration, and all nodes: name everything that the cluster has now.\naz aks update --name <cluster> --resource-group <group> --http-proxy-config <file with trustedCa>",
  "azure-firewall-egress-not-allowed":
    "az network firewall policy rule-collection-group collection rule add --resource-group <group> --policy-name <policy> --rule-collection-group-name <group name> --collection-name <collection> --name <new rule> --rule-type ApplicationRule --protocols Https=443 --source-addresses <subnet range> --target-fqdns <login server> <data endpoint>",
  "nsg-outbound-blocks-443":
    "az network nsg rule create --resource-group <group> --nsg-name <nsg> --name <new rule> --priority <number> --direction Outbound --access Allow --protocol Tcp --destination-address-prefixes AzureContainerRegistry --destination-port-ranges 443",
  "private-endpoint-network-policies":
    "az network nsg rule create --resource-group <group> --nsg-name <nsg> --name <new rule> --priority <number> --direction Inbound --access Allow --protocol Tcp --source-address-prefixes <subnet of the consumer> --destination-address-prefixes <addresses of the endpoint> --destination-port-ranges 443",
  "route-table-drops-or-redirects":
    "# Goes past the firewall that the route table leads to.\naz network route-table route create --resource-group <group> --route-table-name <table> --name <new route> --address-prefix AzureContainerRegistry --next-hop-type Internet",
  "tasks-agent-pool-egress":
    "az network nsg rule create --resource-group <group> --nsg-name <nsg> --name <new rule> --priority <number> --direction Outbound --access Allow --protocol Tcp --destination-address-prefixes <service tag> --destination-port-ranges <port>",
  "webapp-subnet-delegation":
    "# Replaces the delegations of the subnet: take one that nothing else uses.\naz network vnet subnet update --ids <subnet id> --delegations Microsoft.Web/serverFarms\n# Restarts the app and sends what it opens to private addresses through this network.\naz webapp vnet-integration add --name <app> --resource-group <group> --vnet <network id> --subnet <subnet>",
  "private-endpoint-connection-pending":
    "# Lets the network of that endpoint reach the registry: approve only what you expect.\naz acr private-endpoint-connection approve --registry-name <registry> --name <connection>",
  "aci-network-restricted-needs-managed-identity":
    "# Lets all services that Microsoft trusts past the network rules, with the roles that they have.\naz acr update --name <registry> --allow-trusted-services true\naz role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "registry-public-access-disabled-no-private-endpoint":
    "az network private-endpoint create --resource-group <group> --name <name> --vnet-name <network> --subnet <subnet> --private-connection-resource-id <registry id> --group-ids registry --connection-name <name>",
  "registry-service-endpoint-unsupported-host":
    "az network private-endpoint create --resource-group <group> --name <endpoint> --subnet <subnet id> --private-connection-resource-id <registry id> --group-id registry --connection-name <connection>",
  "aks-egress-ip-not-allowed":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "client-proxy-egress-ip-not-allowed":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "registry-ip-rules-client-not-included":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "registry-service-endpoint-subnet-not-ruled":
    "# Lets everything in this subnet reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --subnet <subnet id>",
  "webapp-dynamic-outbound-ips":
    "# Restarts the app, which then needs a way to the registry through its network.\naz resource update --resource-group <group> --name <app> --resource-type Microsoft.Web/sites --set properties.outboundVnetRouting.imagePullTraffic=true",
  "webapp-outbound-ips-not-allowed":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "webapp-vnet-egress-ip-not-allowed":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "aks-egress-udr-unknown":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "registry-default-deny-no-rules":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "registry-ip-rules-ineffective-default-allow":
    "# From then on everybody is refused whom no rule names.\naz acr update --name <registry> --default-action Deny",
  "registry-ipv6-client-not-covered":
    "# For all clients of the registry: those with IPv6 alone no longer reach it.\naz acr update --name <registry> --endpoint-protocol IPv4",
  "registry-vnet-rule-subnet-missing-service-endpoint":
    "# Replaces the whole list, and cuts open connections of the subnet.\naz network vnet subnet update --ids <subnet id> --service-endpoints <those that are there> Microsoft.ContainerRegistry",
  "tasks-ipv6-dual-stack":
    "# For all clients of the registry: those with IPv6 alone no longer reach it.\naz acr update --name <registry> --endpoint-protocol IPv4",
  "tasks-need-agent-pool":
    "# An agent pool is charged as long as it exists.\naz acr agentpool create --registry <registry> --name <pool> --tier S2 --subnet-id <subnet id>\naz acr task update --registry <registry> --name <task> --agent-pool <pool>",
  "tasks-network-bypass-not-enabled":
    '# Lets every task with an identity of its own past the network rules of the registry.\naz resource update --ids <registry id> --api-version 2025-11-01 --set properties.networkRuleBypassAllowedForTasks=true\n# Takes the sign-in away with which the task works now, the next line gives it its identity.\naz acr task update --registry <registry> --name <task> --auth-mode None\naz acr task credential add --registry <registry> --name <task> --login-server <login server> --use-identity "[system]"',
  "webapp-possible-outbound-ips-not-allowed":
    "# Lets everybody behind this address reach the registry, a sign-in is needed all the same.\naz acr network-rule add --name <registry> --ip-address <address>",
  "identity-legacy-role-on-abac-registry":
    'az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Reader" --scope <registry id>',
  "identity-repository-role-on-legacy-registry":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "admin-user-disabled-but-used":
    "az webapp identity assign --name <app> --resource-group <group>\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\n# Restarts the app.\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'",
  "token-disabled":
    "# Ask first why it was disabled.\naz acr token update --name <token> --registry <registry> --status enabled",
  "token-scope-map-missing-repository":
    "# For every token that has this scope map.\naz acr scope-map update --name <scope map> --registry <registry> --add-repository <repository> content/read metadata/read",
  "admin-credentials-mismatch":
    "az webapp identity assign --name <app> --resource-group <group>\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\n# Restarts the app.\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'",
  "aks-kubelet-identity-missing-pull-role":
    'az aks update --name <cluster> --resource-group <group> --attach-acr <registry id>\naz role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Reader" --scope <registry id>',
  "aks-kubelet-identity-not-on-vmss":
    "# Brings the whole cluster back to its settings. The Azure CLI asks before it does.\naz aks update --resource-group <group> --name <cluster>",
  "cloud-mismatch":
    "# Restarts the app.\naz webapp config appsettings set --name <app> --resource-group <group> --settings DOCKER_REGISTRY_SERVER_URL=https://<login server> --output none",
  "conditional-access":
    "az login --scope <audience of registries>/.default\naz acr login --name <registry>",
  "container-app-identity-missing-role":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\naz containerapp identity assign --resource-group <group> --name <app> --user-assigned <identity id>\naz containerapp registry set --resource-group <group> --name <app> --server <login server> --identity <identity id>",
  "identity-arm-audience-disabled-webapp":
    "# For all clients: tokens of Azure Resource Manager are taken again, which conditional access for registries does not see.\naz acr config authentication-as-arm update --registry <registry> --status enabled",
  "identity-arm-audience-token-rejected":
    "az upgrade\naz login --scope <audience of registries>/.default\naz acr login --name <registry>",
  "identity-missing-pull-role":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "login-server-name-invalid":
    "# Restarts the app.\naz webapp config appsettings set --name <app> --resource-group <group> --settings DOCKER_REGISTRY_SERVER_URL=https://<login server> --output none",
  "regional-endpoint-aks-node-image-too-old":
    "# Replaces the nodes one by one: what runs on them is moved.\naz aks nodepool upgrade --cluster-name <cluster> --resource-group <group> --name <pool> --node-image-only",
  "tasks-abac-source-auth-missing":
    'az acr task update --registry <registry> --name <task> --source-acr-auth-id "[system]"\naz role assignment create --assignee-object-id <principal id of the task> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Writer" --scope <registry id>',
  "webapp-managed-identity-missing":
    "az webapp identity assign --name <app> --resource-group <group>\naz role assignment create --assignee-object-id <principalId of the answer> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "webapp-no-credentials":
    "az webapp identity assign --name <app> --resource-group <group>\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\n# Restarts the app.\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'\naz containerapp registry set --name <app> --resource-group <group> --server <login server> --identity <identity id>",
  "webapp-registry-url-mismatch":
    "# Restarts the app.\naz webapp config container set --name <app> --resource-group <group> --container-registry-url https://<login server> --output none",
  "webapp-uami-wrong-value":
    "# Restarts the app.\naz resource update --ids <app id>/config/web --set properties.acrUserManagedIdentityID=<client id>",
  "webapp-windows-service-principal":
    "az webapp identity assign --name <app> --resource-group <group>\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\n# Restarts the app.\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'",
  "image-locked-or-quarantined":
    "# Ask first why it was locked.\naz acr repository update --name <registry> --image <repository>:<tag> --read-enabled true",
  "image-platform-mismatch":
    "# Replaces the image that has this tag.\ndocker buildx build --platform linux/amd64,linux/arm64 --tag <login server>/<repository>:<tag> --push .",
  "image-tag-not-found":
    "# Restarts the app.\naz webapp config container set --name <app> --resource-group <group> --container-image-name <login server>/<repository>:<tag> --output none",
  "client-tcp-443-blocked-blob":
    "# Needs Premium. Clients behind a firewall stop pulling unless it lets them reach the data endpoints: allow these first.\naz acr update --name <registry> --data-endpoint-enabled true",
  "cmk-identity-missing":
    "az acr identity assign --name <registry> --identities <identity id>\n# A key that the identity cannot use stops all pulls.\naz acr encryption rotate-key --name <registry> --key-encryption-key <key id> --identity <client id>",
  "subnet-service-endpoint-policy-blocks-blob":
    "# Needs Premium. Clients behind a firewall stop pulling unless it lets them reach the data endpoints: allow these first.\naz acr update --name <registry> --data-endpoint-enabled true",
  "abac-mode-switch-cached-credentials":
    "az acr login --name <registry>\n# Restarts the app.\naz webapp restart --name <app> --resource-group <group>\n# Replaces the nodes one by one: what runs on them is moved.\naz aks nodepool upgrade --cluster-name <cluster> --resource-group <group> --name <pool> --node-image-only",
  "admin-user-enabled":
    "# Whoever signs in as the admin user is refused from then on.\naz acr update --name <registry> --admin-enabled false",
  "aks-attach-acr-on-abac":
    'az role assignment create --assignee-object-id <kubelet object id> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Reader" --scope <registry id>',
  "anonymous-pull-not-in-sku":
    "# Standard is charged at a higher rate per day than Basic.\naz acr update --name <registry> --sku Standard",
  "data-endpoint-disabled-wildcard-blob":
    "# Needs Premium. Clients behind a firewall stop pulling unless it lets them reach the data endpoints: allow these first.\naz acr update --name <registry> --data-endpoint-enabled true",
  "data-endpoint-requires-premium":
    "# Premium is charged at a higher rate per day.\naz acr update --name <registry> --sku Premium",
  "defender-plan-off":
    "# For the whole subscription, and charged.\naz security pricing create --name CloudPosture --tier Standard --extensions name=ContainerRegistriesVulnerabilityAssessments isEnabled=True --subscription <subscription>",
  "defender-trusted-services-off":
    "# Lets all services that Microsoft trusts past the network rules, with the roles that they have.\naz acr update --name <registry> --allow-trusted-services true",
  "geo-replica-routing-disabled":
    "# Sends clients to this replica again.\naz acr replication update --registry <registry> --name <region> --global-endpoint-routing true",
  "identity-role-assignment-recent":
    "docker logout <login server>\naz acr login --name <registry>",
  "identity-role-via-group":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "image-deleted-by-retention":
    "az acr repository update --name <registry> --image <repository>:<tag> --delete-enabled false",
  "import-source-incompatible":
    "docker pull <source>/<image>\ndocker tag <source>/<image> <login server>/<image>\n# Replaces the image that has this tag.\ndocker push <login server>/<image>",
  "insufficient-permissions-to-assign-role":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "insufficient-permissions-to-fix":
    '# For an owner of the registry to run.\naz role assignment create --assignee <your account> --role "Container Registry Contributor and Data Access Configuration Administrator" --scope <registry id>',
  "logs-login-events-not-enabled":
    '# The workspace charges for what is sent to it.\naz monitor diagnostic-settings create --name acr-logins --resource <registry id> --workspace <workspace id> --logs \'[{"categoryGroup":"audit","enabled":true}]\'',
  "policy-denies-role-assignment":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "private-dns-record-missing-regional-endpoint":
    "# Replaces the zones of a zone group that the endpoint has under this name.\naz network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-endpoint-requires-premium":
    "# Premium is charged at a higher rate per day.\naz acr update --name <registry> --sku Premium",
  "private-endpoint-static-ip-blocks-replica":
    "az network private-endpoint create --resource-group <group> --name <new endpoint> --subnet <subnet id> --private-connection-resource-id <registry id> --group-id registry --connection-name <name>",
  "private-endpoint-subnet-capacity":
    "# Replaces the addresses of the subnet: the larger block has to hold those it has now.\naz network vnet subnet update --ids <subnet id> --address-prefixes <larger block>",
  "registry-network-rules-require-premium":
    "# Premium is charged at a higher rate per day.\naz acr update --name <registry> --sku Premium",
  "resource-provider-not-registered":
    "az provider register --subscription <subscription> --namespace Microsoft.ContainerRegistry",
  "tasks-operations-not-allowed":
    "# Replaces the image that has this tag.\ndocker buildx build --tag <login server>/<image> --push .",
  "throttling-429":
    "# Premium is charged at a higher rate per day.\naz acr update --name <registry> --sku Premium",
  "throttling-upstream":
    "az acr cache create --registry <registry> --name <rule> --source-repo docker.io/library/<image> --target-repo <image> --cred-set <credentials>",
  "webapp-container-start-failure-not-pull":
    "# Restarts the app.\naz webapp config appsettings set --name <app> --resource-group <group> --settings WEBSITES_PORT=<port> --output none\n# Restarts the app.\naz webapp config appsettings set --name <app> --resource-group <group> --settings WEBSITES_CONTAINER_START_TIME_LIMIT=600 --output none",
};
