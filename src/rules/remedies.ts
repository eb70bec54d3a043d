// Written by scripts/generate.ts.

/** The shell lines with which each rule's help page repairs it, by the rule's id; names stand in `<…>`. */
export const remedies: Readonly<Record<string, string>> = {
  "client-credential-helper": "az acr login --name <registry>",
  "anonymous-pull-stale-credentials": "docker logout <login server>",
  "client-az-login-stale": "az login\naz acr login --name <registry>",
  "client-docker-not-running": "az acr login --name <registry> --expose-token",
  "client-not-logged-in": "az acr login --name <registry>",
  "client-proxy-daemon-not-configured":
    "sudo systemctl daemon-reload\nsudo systemctl restart docker",
  "client-proxy-daemon-not-restarted":
    "sudo systemctl daemon-reload\nsudo systemctl restart docker",
  "client-token-expired-3h": "az acr login --name <registry>",
  "private-dns-zone-wrong-name":
    "az network private-dns zone create --resource-group <group> --name <zone>\naz network private-dns link vnet create --resource-group <group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false\naz network private-endpoint dns-zone-group create --resource-group <endpoint group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry\naz network private-dns link vnet delete --resource-group <group> --zone-name <wrong zone> --name <link>",
  "aks-vnet-not-linked":
    "az network private-dns link vnet create --resource-group <zone group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false",
  "private-dns-custom-server-no-forwarder":
    "az network private-dns link vnet create --resource-group <zone group> --zone-name <zone> --name <link> --virtual-network <id of the servers' network> --registration-enabled false",
  "private-dns-zone-missing":
    "az network private-dns zone create --resource-group <group> --name <zone>\naz network private-dns link vnet create --resource-group <group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false\naz network private-endpoint dns-zone-group create --resource-group <endpoint group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-dns-zone-not-linked-to-source-vnet":
    "az network private-dns link vnet create --resource-group <zone group> --zone-name <zone> --name <link> --virtual-network <network id> --registration-enabled false",
  "private-dns-record-missing-login-server":
    "az network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "client-dns-split-brain":
    "az network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-dns-orphan-link-after-pe-delete":
    "az network private-dns record-set a delete --resource-group <zone group> --zone-name <zone> --name <record>\naz network private-dns link vnet update --resource-group <zone group> --zone-name <zone> --name <link> --resolution-policy NxDomainRedirect",
  "private-dns-record-missing-data-endpoint":
    "az network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-dns-record-ip-mismatch":
    "az network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "client-noproxy-missing-private-endpoint":
    "export NO_PROXY=$NO_PROXY,<login server>,<data endpoint>",
  "client-proxy-auth-required":
    "export HTTPS_PROXY=http://<user>:<password>@<proxy host>:<port>",
  "client-proxy-blocks-host":
    "az acr update --name <registry> --data-endpoint-enabled true",
  "client-proxy-connect-failed": "az acr show-endpoints --name <registry>",
  "aks-network-isolated-bootstrap":
    "az acr update --name <registry> --sku Premium\naz network private-endpoint create --name <endpoint> --resource-group <group> --subnet <subnet id> --private-connection-resource-id <registry id> --group-id registry --connection-name <connection>\naz acr cache list --registry <registry> --output table",
  "private-endpoint-not-in-reachable-vnet":
    "az network vnet peering create --resource-group <group> --vnet-name <network> --name <name> --remote-vnet <other network id> --allow-vnet-access",
  "vnet-peering-missing-or-disconnected":
    "az network vnet peering delete --resource-group <group> --vnet-name <network> --name <peering>\naz network vnet peering create --resource-group <group> --vnet-name <network> --name <peering> --remote-vnet <other network id> --allow-vnet-access",
  "webapp-image-pull-not-over-vnet":
    "az resource update --resource-group <group> --name <app> --resource-type Microsoft.Web/sites --set properties.outboundVnetRouting.imagePullTraffic=true",
  "webapp-image-pull-over-vnet-without-integration":
    "az webapp vnet-integration add --resource-group <group> --name <app> --vnet <network> --subnet <subnet>",
  "aks-http-proxy-noproxy-missing-acr":
    "az aks update --name <cluster> --resource-group <group> --http-proxy-config proxy.json",
  "aks-http-proxy-trusted-ca":
    "az aks update --name <cluster> --resource-group <group> --http-proxy-config <file with trustedCa>",
  "azure-firewall-egress-not-allowed":
    "az network firewall policy rule-collection-group collection rule add --resource-group <group> --policy-name <policy> --rule-collection-group-name <group name> --collection-name <collection> --name acr --rule-type ApplicationRule --protocols Https=443 --source-addresses <subnet range> --target-fqdns <login server> <data endpoint>",
  "nsg-outbound-blocks-443":
    "az network nsg rule create --resource-group <group> --nsg-name <nsg> --name allow-acr --priority <number> --direction Outbound --access Allow --protocol Tcp --destination-address-prefixes AzureContainerRegistry --destination-port-ranges 443",
  "private-endpoint-network-policies":
    "az network nsg rule create --resource-group <group> --nsg-name <nsg> --name allow-acr --priority <number> --direction Inbound --access Allow --protocol Tcp --source-address-prefixes <consumer's subnet> --destination-address-prefixes <endpoint's addresses> --destination-port-ranges 443",
  "route-table-drops-or-redirects":
    "az network route-table route create --resource-group <group> --route-table-name <table> --name acr --address-prefix AzureContainerRegistry --next-hop-type Internet",
  "tasks-agent-pool-egress":
    "az network nsg rule create --resource-group <group> --nsg-name <nsg> --name allow-agents --priority <number> --direction Outbound --access Allow --protocol Tcp --destination-address-prefixes <service tag> --destination-port-ranges <port>",
  "webapp-subnet-delegation":
    "az network vnet subnet update --ids <subnet id> --delegations Microsoft.Web/serverFarms\naz webapp vnet-integration add --name <app> --resource-group <group> --vnet <network id> --subnet <subnet>",
  "private-endpoint-connection-pending":
    "az acr private-endpoint-connection approve --registry-name <registry> --name <connection>",
  "aci-network-restricted-needs-managed-identity":
    "az acr update --name <registry> --allow-trusted-services true\naz role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\naz container create --resource-group <group> --name <container group> --image <login server>/<image> --acr-identity <identity id> --assign-identity <identity id>",
  "registry-public-access-disabled-no-private-endpoint":
    "az network private-endpoint create --resource-group <group> --name <name> --vnet-name <network> --subnet <subnet> --private-connection-resource-id <registry id> --group-ids registry --connection-name <name>",
  "registry-service-endpoint-unsupported-host":
    "az network private-endpoint create --resource-group <group> --name <endpoint> --subnet <subnet id> --private-connection-resource-id <registry id> --group-id registry --connection-name <connection>",
  "registry-public-access-disabled-client-outside-vnet":
    "az acr update --name <registry> --public-network-enabled true --default-action Deny",
  "aks-egress-ip-not-allowed":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "client-proxy-egress-ip-not-allowed":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "registry-ip-rules-client-not-included":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "registry-service-endpoint-subnet-not-ruled":
    "az network vnet subnet update --ids <subnet id> --service-endpoints <the other ones>\naz acr network-rule add --name <registry> --subnet <subnet id>",
  "webapp-dynamic-outbound-ips":
    "az resource update --resource-group <group> --name <app> --resource-type Microsoft.Web/sites --set properties.outboundVnetRouting.imagePullTraffic=true",
  "webapp-outbound-ips-not-allowed":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "webapp-vnet-egress-ip-not-allowed":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "aks-egress-udr-unknown":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "private-endpoint-connection-broken":
    "az acr private-endpoint-connection delete --registry-name <registry> --name <connection>",
  "registry-default-deny-no-rules":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "registry-ip-rules-ineffective-default-allow":
    "az acr update --name <registry> --default-action Deny",
  "registry-ipv6-client-not-covered":
    "az acr update --name <registry> --endpoint-protocol IPv4",
  "registry-vnet-rule-subnet-missing-service-endpoint":
    "az network vnet subnet update --ids <subnet id> --service-endpoints <those that are there> Microsoft.ContainerRegistry",
  "tasks-ipv6-dual-stack":
    "az acr update --name <registry> --endpoint-protocol IPv4",
  "tasks-need-agent-pool":
    "az acr agentpool create --registry <registry> --name <pool> --tier S2 --subnet-id <subnet id>\naz acr task update --registry <registry> --name <task> --agent-pool <pool>",
  "tasks-network-bypass-not-enabled":
    "az resource update --ids <registry id> --api-version 2025-11-01 --set properties.networkRuleBypassAllowedForTasks=true\naz acr task update --registry <registry> --name <task> --auth-mode None\naz acr task credential add --registry <registry> --name <task> --login-server <login server> --use-identity [system]",
  "webapp-possible-outbound-ips-not-allowed":
    "az acr network-rule add --name <registry> --ip-address <address>",
  "identity-legacy-role-on-abac-registry":
    'az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Reader" --scope <registry id>',
  "identity-cross-tenant":
    "az acr import --name <registry of the consumer's tenant> --source <login server>/<repository>:<tag> --username <token> --password <password>",
  "identity-repository-role-on-legacy-registry":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "aci-credentials-wrong":
    "az container create --resource-group <group> --name <container group> --image <login server>/<image> --acr-identity <identity id> --assign-identity <identity id>",
  "admin-user-disabled-but-used":
    "az webapp identity assign --name <app> --resource-group <group>\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "token-disabled":
    "az acr token update --name <token> --registry <registry> --status enabled",
  "token-password-expired":
    "az acr token credential generate --name <token> --registry <registry> --password1 --expiration-in-days 90\naz webapp config appsettings set --name <app> --resource-group <group> --settings DOCKER_REGISTRY_SERVER_PASSWORD=<password>",
  "token-scope-map-missing-repository":
    "az acr scope-map update --name <scope map> --registry <registry> --add-repository <repository> content/read metadata/read",
  "admin-credentials-mismatch":
    "az webapp identity assign --name <app> --resource-group <group>\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "aks-image-pull-secret-invalid":
    "kubectl create secret docker-registry <secret> --namespace <namespace> --docker-server <login server> --docker-username <user> --docker-password <password> --dry-run=client --output yaml | kubectl apply --filename -",
  "aks-kubelet-identity-missing-pull-role":
    'az aks update --name <cluster> --resource-group <group> --attach-acr <registry id>\naz role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Reader" --scope <registry id>',
  "aks-kubelet-identity-not-on-vmss":
    "az aks update --resource-group <group> --name <cluster>",
  "cloud-mismatch":
    "az webapp config appsettings set --name <app> --resource-group <group> --settings DOCKER_REGISTRY_SERVER_URL=https://<login server>",
  "conditional-access":
    "az login --scope <audience of registries>/.default\naz acr login --name <registry>",
  "container-app-identity-missing-role":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\naz containerapp identity assign --resource-group <group> --name <app> --user-assigned <identity id>\naz containerapp registry set --resource-group <group> --name <app> --server <login server> --identity <identity id>",
  "identity-arm-audience-disabled-webapp":
    "az acr config authentication-as-arm update --registry <registry> --status enabled",
  "identity-arm-audience-token-rejected":
    "az upgrade\naz login --scope <audience of registries>/.default\naz acr login --name <registry>",
  "identity-missing-pull-role":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "login-server-name-invalid":
    "az webapp config appsettings set --name <app> --resource-group <group> --settings DOCKER_REGISTRY_SERVER_URL=https://<login server>",
  "regional-endpoint-aks-node-image-too-old":
    "az aks nodepool upgrade --cluster-name <cluster> --resource-group <group> --name <pool> --node-image-only",
  "tasks-abac-source-auth-missing":
    'az acr task update --registry <registry> --name <task> --source-acr-auth-id [system]\naz role assignment create --assignee-object-id <principal id of the task> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Writer" --scope <registry id>',
  "webapp-managed-identity-missing":
    "az webapp identity assign --name <app> --resource-group <group>\naz role assignment create --assignee-object-id <principalId of the answer> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "webapp-no-credentials":
    "az webapp identity assign --name <app> --resource-group <group>\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\naz containerapp registry set --name <app> --resource-group <group> --server <login server> --identity <identity id>",
  "webapp-registry-url-mismatch":
    "az webapp config container set --name <app> --resource-group <group> --container-image-name <image> --container-registry-url https://<login server> --container-registry-user <user> --container-registry-password <password>",
  "webapp-uami-wrong-value":
    'az webapp config set --name <app> --resource-group <group> --generic-configurations \'{"acrUserManagedIdentityID": "<client id>"}\'',
  "webapp-windows-service-principal":
    "az webapp identity assign --name <app> --resource-group <group>\naz role assignment create --assignee-object-id <principalId> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>\naz webapp config set --name <app> --resource-group <group> --generic-configurations '{\"acrUseManagedIdentityCreds\": true}'",
  "image-locked-or-quarantined":
    "az acr repository update --name <registry> --image <repository>:<tag> --read-enabled true",
  "image-platform-mismatch":
    "docker buildx build --platform linux/amd64,linux/arm64 --tag <login server>/<repository>:<tag> --push .",
  "image-tag-not-found":
    "az webapp config container set --name <app> --resource-group <group> --container-image-name <login server>/<repository>:<tag>",
  "client-tcp-443-blocked-blob":
    "az acr update --name <registry> --data-endpoint-enabled true",
  "cmk-identity-missing":
    "az acr identity assign --name <registry> --identities <identity id>\naz acr encryption rotate-key --name <registry> --key-encryption-key <key id> --identity <client id>",
  "subnet-service-endpoint-policy-blocks-blob":
    "az acr update --name <registry> --data-endpoint-enabled true",
  "abac-mode-switch-cached-credentials":
    "az acr login --name <registry>\naz webapp restart --name <app> --resource-group <group>\naz aks nodepool upgrade --cluster-name <cluster> --resource-group <group> --name <pool> --node-image-only",
  "admin-user-enabled": "az acr update --name <registry> --admin-enabled false",
  "aks-attach-acr-on-abac":
    'az role assignment create --assignee-object-id <kubelet object id> --assignee-principal-type ServicePrincipal --role "Container Registry Repository Reader" --scope <registry id>',
  "anonymous-pull-not-in-sku": "az acr update --name <registry> --sku Standard",
  "data-endpoint-disabled-wildcard-blob":
    "az acr update --name <registry> --data-endpoint-enabled true",
  "data-endpoint-requires-premium":
    "az acr update --name <registry> --sku Premium",
  "defender-plan-off":
    "az security pricing create --name CloudPosture --tier Standard --extensions name=ContainerRegistriesVulnerabilityAssessments isEnabled=True",
  "defender-trusted-services-off":
    "az acr update --name <registry> --allow-trusted-services true",
  "geo-replica-routing-disabled":
    "az acr replication update --registry <registry> --name <region> --global-endpoint-routing true",
  "identity-role-assignment-recent":
    "docker logout <login server>\naz acr login --name <registry>",
  "identity-role-via-group":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "image-deleted-by-retention":
    "az acr repository update --name <registry> --image <repository>:<tag> --delete-enabled false",
  "import-source-incompatible":
    "docker pull <source>/<image>\ndocker tag <source>/<image> <login server>/<image>\ndocker push <login server>/<image>",
  "insufficient-permissions-to-assign-role":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "insufficient-permissions-to-fix":
    'az role assignment create --assignee <your account> --role "Container Registry Contributor and Data Access Configuration Administrator" --scope <registry id>',
  "logs-login-events-not-enabled":
    'az monitor diagnostic-settings create --name acr-logins --resource <registry id> --workspace <workspace id> --logs \'[{"categoryGroup":"audit","enabled":true}]\'',
  "policy-denies-network-change":
    "az policy exemption create --name <name> --policy-assignment <assignment id> --exemption-category Waiver --scope <registry id>",
  "policy-denies-role-assignment":
    "az role assignment create --assignee-object-id <object id> --assignee-principal-type ServicePrincipal --role AcrPull --scope <registry id>",
  "private-dns-record-missing-regional-endpoint":
    "az network private-endpoint dns-zone-group create --resource-group <group> --endpoint-name <endpoint> --name default --private-dns-zone <zone id> --zone-name registry",
  "private-endpoint-multiple-in-vnet":
    "az network private-endpoint delete --ids <endpoint id>",
  "private-endpoint-requires-premium":
    "az acr update --name <registry> --sku Premium",
  "private-endpoint-static-ip-blocks-replica":
    "az network private-endpoint create --resource-group <group> --name <new endpoint> --subnet <subnet id> --private-connection-resource-id <registry id> --group-id registry --connection-name <name>",
  "private-endpoint-subnet-capacity":
    "az network vnet subnet update --ids <subnet id> --address-prefixes <larger block>",
  "registry-ip-rule-redundant":
    "az acr network-rule remove --name <registry> --ip-address <narrower rule>\naz acr network-rule add --name <registry> --ip-address <block>\naz acr network-rule remove --name <registry> --ip-address <part of the block>",
  "registry-ip-rules-ineffective-public-disabled":
    "az acr update --name <registry> --public-network-enabled true --default-action Deny",
  "registry-network-rules-require-premium":
    "az acr update --name <registry> --sku Premium",
  "resource-lock": "az lock delete --ids <lock id>",
  "resource-provider-not-registered":
    "az provider register --subscription <subscription> --namespace Microsoft.ContainerRegistry",
  "storage-limit-near":
    "az acr run --registry <registry> --cmd \"acr purge --filter '<repository>:.*' --ago 90d --untagged --dry-run\" /dev/null",
  "tasks-operations-not-allowed":
    "docker build --tag <login server>/<image> . && docker push <login server>/<image>",
  "throttling-429": "az acr update --name <registry> --sku Premium",
  "throttling-upstream":
    "az acr import --name <registry> --source docker.io/library/<image>:<tag> --username <user> --password <token>\naz acr cache create --registry <registry> --name <rule> --source-repo docker.io/library/<image> --target-repo <image> --cred-set <credentials>",
  "webapp-container-start-failure-not-pull":
    "az webapp config appsettings set --name <app> --resource-group <group> --settings WEBSITES_PORT=<port>\naz webapp config appsettings set --name <app> --resource-group <group> --settings WEBSITES_CONTAINER_START_TIME_LIMIT=600",
};
