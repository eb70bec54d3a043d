import type { Signature } from "../signature.ts";

/** Azure Resource Manager, the portal and Terraform refusing a change. */
export const resourceManagerSignatures: readonly Signature[] = [
  {
    id: "portal-save-firewall",
    expression:
      /Failed to save firewall and virtual network settings for container registry/i,
    hints: ["failed to save firewall"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["provider-not-registered", "policy-denies", "arm-rbac-missing"],
  },
  {
    id: "arm-public-access-sku",
    expression:
      /DisablingPublicNetworkAccessNotSupported|Disabling public network access is not supported for the SKU|`public_network_access_enabled` can only be disabled for a Premium Sku/i,
    hints: [
      "public network access is not supported",
      "disablingpublicnetworkaccess",
      "for a premium sku",
    ],
    symptom: "arm-sku-unsupported",
    standing: "cause",
  },
  {
    id: "tf-network-rule-set",
    expression:
      /`network_rule_set(?:_set)?` can only be specified for a Premium Sku/i,
    hints: ["for a premium sku"],
    symptom: "arm-sku-unsupported",
    standing: "cause",
  },
  {
    id: "tf-premium-feature",
    expression:
      /(?:`\w{3,60}`|ACR [a-z-]{3,30}(?: [a-z]{3,20})?).{0,40} can only be (?:applied|disabled|enabled) when using the (?:Standard\/Premium|Premium) Sku|(?:SKU|sku) ['"]?(?:Basic|Standard)['"]? does not support/i,
    hints: ["premium sku", "does not support"],
    symptom: "arm-sku-unsupported",
    standing: "cause",
  },
  {
    id: "tf-export-policy",
    expression:
      /To disable export of artifacts, `?public_network_access_enabled`? must also be `?false`?/i,
    hints: ["to disable export of artifacts"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["arm-name-or-state-conflict"],
  },
  {
    id: "arm-policy-denied",
    expression: /RequestDisallowedByPolicy|was disallowed by policy/i,
    hints: ["requestdisallowedbypolicy", "disallowed by policy"],
    symptom: "arm-policy-denied",
    standing: "cause",
  },
  {
    id: "arm-scope-locked",
    expression:
      /\bScopeLocked\b|cannot perform (?:write|delete) operation because following scope\(s\) are locked/i,
    hints: ["scopelocked", "scope(s) are locked"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["arm-name-or-state-conflict"],
  },
  {
    id: "arm-authorization-failed",
    expression:
      /\bAuthorizationFailed\b|Authorization failed for template resource|does not have (?:authorization|permission) to perform action/i,
    hints: [
      "authorizationfailed",
      "authorization failed for",
      "to perform action",
    ],
    symptom: "arm-authorization-failed",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "arm-pe-static-ip-replica",
    expression: /Failed to replicate private endpoint/i,
    hints: ["failed to replicate private endpoint"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["arm-name-or-state-conflict"],
  },
  {
    id: "arm-unregistered-subscription",
    expression:
      /Unregistered Subscription specified|MissingSubscriptionRegistration|subscription is not registered to use\s{0,4}(?:namespace)?/i,
    hints: [
      "unregistered subscription",
      "missingsubscriptionregistration",
      "not registered to use",
    ],
    symptom: "arm-provider-unregistered",
    standing: "cause",
  },
  {
    id: "arm-subnet-service-endpoint",
    expression:
      /SubnetsHaveNoServiceEndpointsConfigured|do not have ServiceEndpoints for Microsoft\.ContainerRegistry/i,
    hints: ["serviceendpoints"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["service-endpoint-or-subnet-rule-missing"],
  },
  {
    id: "arm-name-taken",
    expression:
      /\bAlreadyInUse\b|registry DNS name \S{1,253} is already in use|The registry (?:login server|name) .{1,100} is (?:already in use|not available)/i,
    hints: ["alreadyinuse", "already in use", "is not available"],
    symptom: "arm-request-invalid",
    standing: "cause",
    causes: ["arm-name-or-state-conflict"],
  },
  {
    id: "import-range-errors",
    expression:
      /The remote server may not be RFC 7233 compliant|Unexpected length of body in response|Unexpected response status code/i,
    hints: [
      "rfc 7233",
      "unexpected length of body",
      "unexpected response status code",
    ],
    symptom: "arm-request-invalid",
    standing: "cause",
    anyProgram: true,
    alone: true,
    causes: ["other-registry-fault"],
  },
  {
    id: "entra-aadsts",
    expression: /AADSTS\d{5,7}/i,
    hints: ["aadsts"],
    symptom: "entra-token-error",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
];
