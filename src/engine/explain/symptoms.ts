import type { CauseClass, Symptom } from "../../model/explanation.ts";
import type { Hop } from "../../model/hop.ts";

interface Usual {
  readonly hop: Hop | null;
  /** Likeliest first. */
  readonly causes: readonly CauseClass[];
}

/** Where a symptom stops a pull, and what is usually behind it. */
export const usual: Readonly<Record<Symptom, Usual>> = {
  "dns-nxdomain": {
    hop: "resolve",
    causes: [
      "registry-name-wrong",
      "private-dns-zone-missing-or-unlinked",
      "private-dns-record-missing",
      "custom-dns-not-forwarding",
      "registry-deleted-or-missing",
      "private-endpoint-only-client-outside",
    ],
  },
  "dns-resolver-failure": {
    hop: "resolve",
    causes: [
      "dns-server-unreachable",
      "custom-dns-not-forwarding",
      "local-network-or-host-fault",
    ],
  },
  "tcp-timeout": {
    hop: "route",
    causes: [
      "egress-firewall-blocks-registry",
      "private-endpoint-only-client-outside",
      "proxy-misconfigured",
    ],
  },
  "http-timeout": {
    hop: "route",
    causes: [
      "egress-firewall-blocks-registry",
      "proxy-misconfigured",
      "transient-network-fault",
    ],
  },
  "tls-handshake-timeout": {
    hop: "route",
    causes: [
      "egress-firewall-blocks-registry",
      "local-network-or-host-fault",
      "transient-network-fault",
    ],
  },
  "connection-refused": {
    hop: "route",
    causes: [
      "egress-firewall-blocks-registry",
      "proxy-misconfigured",
      "private-dns-record-missing",
    ],
  },
  "connection-reset": {
    hop: "route",
    causes: [
      "egress-firewall-blocks-registry",
      "tls-interception",
      "transient-network-fault",
    ],
  },
  "host-unreachable": {
    hop: "route",
    causes: [
      "private-endpoint-only-client-outside",
      "egress-firewall-blocks-registry",
      "local-network-or-host-fault",
    ],
  },
  "tls-cert-untrusted": { hop: "route", causes: ["tls-interception"] },
  "tls-cert-time-invalid": {
    hop: "route",
    causes: ["clock-skew", "tls-interception"],
  },
  "tls-handshake-failed": {
    hop: "route",
    causes: ["tls-interception", "proxy-misconfigured", "client-version-bug"],
  },
  "proxy-error": {
    hop: "route",
    causes: ["proxy-misconfigured", "egress-firewall-blocks-registry"],
  },
  "not-a-registry-answer": {
    hop: "route",
    causes: ["proxy-misconfigured", "tls-interception", "registry-name-wrong"],
  },
  "firewall-ip-denied": {
    hop: "admit",
    causes: [
      "acr-firewall-ip-not-allowed",
      "acr-public-access-disabled",
      "private-dns-zone-missing-or-unlinked",
    ],
  },
  "http-403-forbidden": {
    hop: "admit",
    causes: [
      "acr-firewall-ip-not-allowed",
      "acr-public-access-disabled",
      "private-dns-zone-missing-or-unlinked",
      "proxy-misconfigured",
    ],
  },
  "blob-download-failed": {
    hop: "transfer",
    causes: [
      "egress-firewall-blocks-data-endpoint",
      "private-dns-record-missing",
      "transient-network-fault",
    ],
  },
  "registry-unreachable-cli": {
    hop: "route",
    causes: [
      "registry-name-wrong",
      "egress-firewall-blocks-registry",
      "private-dns-zone-missing-or-unlinked",
      "proxy-misconfigured",
    ],
  },
  "portal-data-unavailable": {
    hop: "admit",
    causes: ["acr-public-access-disabled", "acr-firewall-ip-not-allowed"],
  },
  "token-401": {
    hop: "authorize",
    causes: [
      "acrpull-role-missing",
      "pull-secret-wrong",
      "abac-mode-needs-repository-roles",
      "wrong-identity-used",
      "token-expired",
    ],
  },
  "auth-required-401": {
    hop: "authorize",
    causes: [
      "not-logged-in",
      "token-expired",
      "acrpull-role-missing",
      "service-principal-credential-wrong",
      "abac-mode-needs-repository-roles",
    ],
  },
  "access-denied-scope": {
    hop: "authorize",
    causes: [
      "acrpull-role-missing",
      "token-scope-map-insufficient",
      "abac-mode-needs-repository-roles",
      "not-logged-in",
    ],
  },
  "credential-invalid": {
    hop: "authorize",
    causes: [
      "service-principal-credential-wrong",
      "pull-secret-wrong",
      "service-principal-secret-expired",
    ],
  },
  "cli-login-failed": {
    hop: "authorize",
    causes: [
      "registry-name-wrong",
      "cli-session-stale",
      "acrpull-role-missing",
      "admin-user-disabled",
    ],
  },
  "entra-token-error": {
    hop: "authorize",
    causes: [
      "service-principal-secret-expired",
      "service-principal-credential-wrong",
      "arm-audience-or-conditional-access",
    ],
  },
  "managed-identity-token-failure": {
    hop: "authorize",
    causes: ["managed-identity-unavailable", "wrong-identity-used"],
  },
  "docker-daemon-unavailable": {
    hop: "client",
    causes: ["docker-daemon-not-running"],
  },
  "credential-helper-error": {
    hop: "client",
    causes: ["credential-helper-misconfigured"],
  },
  "manifest-not-found": {
    hop: "image",
    causes: ["tag-or-digest-missing", "repository-missing"],
  },
  "repository-not-found": { hop: "image", causes: ["repository-missing"] },
  "invalid-reference": {
    hop: "image",
    causes: ["reference-malformed", "registry-name-wrong"],
  },
  "platform-mismatch": { hop: "image", causes: ["image-platform-wrong"] },
  "push-rejected": { hop: "image", causes: ["image-or-repo-locked"] },
  "throttled-429": { hop: "transfer", causes: ["registry-throttling"] },
  "server-error-5xx": {
    hop: null,
    causes: [
      "registry-service-incident",
      "egress-firewall-blocks-registry",
      "proxy-misconfigured",
    ],
  },
  "tasks-not-permitted": {
    hop: null,
    causes: ["tasks-unavailable-for-subscription"],
  },
  "arm-policy-denied": { hop: null, causes: ["policy-denies"] },
  "arm-sku-unsupported": { hop: null, causes: ["sku-too-low"] },
  "arm-provider-unregistered": {
    hop: null,
    causes: ["provider-not-registered"],
  },
  "arm-authorization-failed": { hop: null, causes: ["arm-rbac-missing"] },
  "arm-request-invalid": { hop: null, causes: ["arm-name-or-state-conflict"] },
  "image-pull-generic": {
    hop: null,
    causes: [
      "pull-secret-wrong",
      "acrpull-role-missing",
      "tag-or-digest-missing",
      "acr-firewall-ip-not-allowed",
    ],
  },
  "disk-full": { hop: null, causes: ["host-disk-full"] },
  "other-registry-failure": { hop: null, causes: ["other-registry-fault"] },
  "container-start-failed": {
    hop: null,
    causes: ["app-crash-or-bad-command"],
  },
  "container-port-unresponsive": {
    hop: null,
    causes: [
      "app-port-mismatch",
      "app-crash-or-bad-command",
      "app-start-too-slow",
    ],
  },
  "build-step-failed": { hop: null, causes: ["build-error"] },
  "unrelated-failure": { hop: null, causes: ["unrelated-config-error"] },
};
