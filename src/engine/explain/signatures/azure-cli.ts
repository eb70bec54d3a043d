import type { Signature } from "../signature.ts";

/** The Azure CLI's `acr` commands and its identity. */
export const azureCliSignatures: readonly Signature[] = [
  {
    id: "az-dns-error",
    expression:
      /CONNECTIVITY_DNS_ERROR|Failed to reach DNS for registry '[^']{1,253}'/i,
    hints: ["connectivity_dns_error", "failed to reach dns"],
    symptom: "dns-nxdomain",
    standing: "cause",
  },
  {
    id: "az-ssl-error",
    expression:
      /CONNECTIVITY_SSL_ERROR|Unable to establish a secure connection to the registry|CERTIFICATE_VERIFY_FAILED|certificate verify failed/i,
    hints: [
      "connectivity_ssl_error",
      "secure connection to the registry",
      "certificate_verify_failed",
      "certificate verify failed",
    ],
    symptom: "registry-unreachable-cli",
    standing: "cause",
    anyProgram: true,
    causes: ["tls-interception"],
  },
  {
    id: "az-no-access",
    expression:
      /Looks like you don't have access to registry '?[^'\s]{1,253}|CONNECTIVITY_FORBIDDEN_ERROR/i,
    hints: [
      "you don't have access to registry",
      "connectivity_forbidden_error",
    ],
    symptom: "http-403-forbidden",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "az-could-not-connect",
    expression:
      /Could not connect to the registry login server(?: '?[^'\s]{1,253}'?)?/i,
    hints: ["could not connect to the registry login server"],
    symptom: "registry-unreachable-cli",
    standing: "cause",
  },
  {
    id: "az-refresh-token-forbidden",
    expression:
      /Access to registry '[^']{1,253}' was denied\. Response code: 403/i,
    hints: ["response code: 403"],
    symptom: "cli-login-failed",
    standing: "cause",
    httpStatus: 403,
    hop: "admit",
    causes: ["acr-firewall-ip-not-allowed", "acr-public-access-disabled"],
  },
  {
    id: "az-refresh-token-error",
    expression:
      /Access to registry '[^']{1,253}' was denied\. Response code: \d{3}|CONNECTIVITY_(?:REFRESH|ACCESS)_TOKEN_ERROR/i,
    hints: ["was denied. response code", "_token_error"],
    symptom: "cli-login-failed",
    standing: "cause",
  },
  {
    id: "az-session",
    expression:
      /Unable to get AAD authorization tokens with message: Please run 'az login'|Please run 'az login' to setup account|No subscription found\. Run 'az account set'/i,
    hints: ["az login", "az account set"],
    symptom: "cli-login-failed",
    standing: "cause",
    causes: ["cli-session-stale"],
  },
  {
    id: "az-admin-disabled",
    expression:
      /Unable to get admin user credentials with message:\s{0,4}.{1,300}/i,
    hints: ["unable to get admin user credentials"],
    symptom: "cli-login-failed",
    standing: "cause",
  },
  {
    id: "az-unable-aad-or-admin",
    expression:
      /Unable to authenticate using AAD or admin login credentials|Unable to get AAD authorization tokens with message/i,
    hints: [
      "unable to authenticate using aad",
      "unable to get aad authorization",
    ],
    symptom: "cli-login-failed",
    standing: "cause",
  },
  {
    id: "az-resource-not-found-login-server",
    expression:
      /The resource with name '[a-z0-9-]{1,63}\.[a-z0-9.-]{3,100}' and type 'Microsoft\.ContainerRegistry\/registries' could not be found/i,
    hints: ["the resource with name"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["reference-malformed", "registry-name-wrong"],
  },
  {
    id: "az-resource-not-found",
    expression:
      /The resource with name '[^']{1,253}' and type 'Microsoft\.ContainerRegistry\/registries' could not be found/i,
    hints: ["the resource with name"],
    symptom: "arm-request-invalid",
    standing: "consequence",
    causes: ["registry-name-wrong", "cli-session-stale", "arm-rbac-missing"],
  },
  {
    id: "az-network-rule-premium",
    expression:
      /Network rules are only supported for managed registries in Premium SKU/i,
    hints: ["network rules are only supported"],
    symptom: "arm-sku-unsupported",
    standing: "cause",
  },
  {
    id: "az-login-server-error",
    expression:
      /LOGIN_SERVER_ERROR|An error occurred while retrieving the login server for registry/i,
    hints: ["login_server_error", "retrieving the login server"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["registry-name-wrong", "cli-session-stale", "arm-rbac-missing"],
  },
  {
    id: "az-docker-command",
    expression:
      /DOCKER_COMMAND_ERROR|DOCKER_VERSION_ERROR|DOCKER_PULL_ERROR|requires running the docker daemon, which is not supported in Azure Cloud Shell/i,
    hints: [
      "docker_command_error",
      "docker_version_error",
      "docker_pull_error",
      "requires running the docker daemon",
    ],
    symptom: "docker-daemon-unavailable",
    standing: "consequence",
  },
  {
    id: "az-cmk",
    expression:
      /\bCMK_ERROR\b|The identity used for registry '[^']{1,253}' encryption doesn't exist/i,
    hints: ["cmk_error", "encryption doesn't exist"],
    symptom: "managed-identity-token-failure",
    standing: "cause",
    causes: ["managed-identity-unavailable"],
  },
  {
    id: "az-vnet-dns-routing",
    expression:
      /DNS routing to registry "[^"]{1,253}" through private IP is incorrect|DNS routing verification failed|doesn't have private endpoints (?:in the vnet of|to verify DNS routings)|has more than one private endpoint in the vnet/i,
    hints: [
      "dns routing",
      "private endpoints",
      "more than one private endpoint",
    ],
    symptom: "registry-unreachable-cli",
    standing: "cause",
    hop: "resolve",
    causes: [
      "private-dns-zone-missing-or-unlinked",
      "private-dns-record-missing",
    ],
  },
  {
    id: "az-tag-suggestion",
    expression:
      /Tag '[^']{1,128}' not found\. Did you mean to input '[^']{1,128}/i,
    hints: ["did you mean to input"],
    symptom: "manifest-not-found",
    standing: "cause",
    causes: ["tag-or-digest-missing"],
  },
  {
    id: "az-aks-attach-denied",
    expression: /Could not create a role assignment for ACR/i,
    hints: ["could not create a role assignment"],
    symptom: "arm-authorization-failed",
    standing: "cause",
  },
  {
    id: "az-uppercase-warning",
    expression: /Uppercase characters are detected in the registry name/i,
    hints: ["uppercase characters are detected"],
    symptom: "invalid-reference",
    standing: "consequence",
  },
  {
    id: "canipull-token-exchange",
    expression: /ACR \S{1,253} rejected token exchange:/i,
    hints: ["rejected token exchange"],
    symptom: "token-401",
    standing: "cause",
    causes: ["acrpull-role-missing"],
  },
  {
    id: "canipull-result",
    expression:
      /(?:Checking host name resolution \([^)]{0,253}\)|Checking CNAME \([^)]{0,253}\)|Validating managed identity existance|Validating service principal credential|Validating image pull permission):\s{0,4}FAILED/i,
    hints: [": failed"],
    symptom: "registry-unreachable-cli",
    standing: "consequence",
  },
  {
    id: "managed-identity-endpoint",
    expression:
      /Failed to connect to MSI|169\.254\.169\.254.{0,40}Max retries exceeded|Identity not found|ManagedIdentityCredential authentication (?:unavailable|failed)|MSI_ENDPOINT|failed to acquire token .{0,60}managed identity|no managed identity endpoint/i,
    hints: [
      "failed to connect to msi",
      "169.254.169.254",
      "identity not found",
      "managedidentitycredential",
      "managed identity",
      "msi_endpoint",
    ],
    symptom: "managed-identity-token-failure",
    standing: "cause",
  },
];
