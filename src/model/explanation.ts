import type { Hop } from "./hop.ts";

/** What a text says went wrong: a closed list. */
export const symptoms = [
  "dns-nxdomain",
  "dns-resolver-failure",
  "tcp-timeout",
  "http-timeout",
  "tls-handshake-timeout",
  "connection-refused",
  "connection-reset",
  "tls-cert-untrusted",
  "tls-cert-time-invalid",
  "proxy-error",
  "firewall-ip-denied",
  "http-403-forbidden",
  "blob-download-failed",
  "registry-unreachable-cli",
  "portal-data-unavailable",
  "token-401",
  "auth-required-401",
  "access-denied-scope",
  "credential-invalid",
  "cli-login-failed",
  "entra-token-error",
  "managed-identity-token-failure",
  "docker-daemon-unavailable",
  "credential-helper-error",
  "manifest-not-found",
  "repository-not-found",
  "invalid-reference",
  "platform-mismatch",
  "push-rejected",
  "throttled-429",
  "server-error-5xx",
  "tasks-not-permitted",
  "arm-policy-denied",
  "arm-sku-unsupported",
  "arm-provider-unregistered",
  "arm-authorization-failed",
  "arm-request-invalid",
  "image-pull-generic",
  "disk-full",
  "other-registry-failure",
  "container-start-failed",
  "container-port-unresponsive",
  "build-step-failed",
  "unrelated-failure",
  "host-unreachable",
  "tls-handshake-failed",
  "not-a-registry-answer",
] as const;

export type Symptom = (typeof symptoms)[number];

/** Why it went wrong: a closed list. */
export const causeClasses = [
  "registry-name-wrong",
  "registry-deleted-or-missing",
  "dns-propagation-delay",
  "private-dns-zone-missing-or-unlinked",
  "private-dns-record-missing",
  "custom-dns-not-forwarding",
  "dns-server-unreachable",
  "private-endpoint-only-client-outside",
  "egress-firewall-blocks-registry",
  "egress-firewall-blocks-data-endpoint",
  "proxy-misconfigured",
  "tls-interception",
  "acr-firewall-ip-not-allowed",
  "acr-public-access-disabled",
  "webapp-vnet-pull-not-enabled",
  "service-endpoint-or-subnet-rule-missing",
  "trusted-services-bypass-off",
  "acr-tasks-agent-outside-network",
  "transient-network-fault",
  "slow-or-large-transfer",
  "local-network-or-host-fault",
  "acrpull-role-missing",
  "acrpush-role-missing",
  "wrong-identity-used",
  "pull-secret-missing",
  "pull-secret-wrong",
  "webapp-registry-settings-wrong",
  "webapp-managed-identity-pull-not-enabled",
  "service-principal-secret-expired",
  "service-principal-credential-wrong",
  "admin-user-disabled",
  "token-scope-map-insufficient",
  "abac-mode-needs-repository-roles",
  "token-expired",
  "not-logged-in",
  "cli-session-stale",
  "role-propagation-delay",
  "managed-identity-unavailable",
  "arm-audience-or-conditional-access",
  "client-version-bug",
  "credential-helper-misconfigured",
  "docker-daemon-not-running",
  "clock-skew",
  "tag-or-digest-missing",
  "repository-missing",
  "reference-malformed",
  "image-platform-wrong",
  "image-or-repo-locked",
  "registry-throttling",
  "registry-service-incident",
  "sku-too-low",
  "policy-denies",
  "provider-not-registered",
  "arm-rbac-missing",
  "arm-name-or-state-conflict",
  "tasks-unavailable-for-subscription",
  "docker-hub-rate-limit",
  "other-registry-fault",
  "host-disk-full",
  "app-crash-or-bad-command",
  "app-port-mismatch",
  "app-start-too-slow",
  "build-error",
  "platform-capacity-or-quota",
  "unrelated-config-error",
] as const;

export type CauseClass = (typeof causeClasses)[number];

/** Who printed a text. */
export const emitters = [
  "docker",
  "containerd",
  "kubelet",
  "app-service",
  "acr-task",
  "az-cli",
  "terraform",
  "arm",
  "helm",
  "oras",
  "github-actions",
  "azure-devops",
  "portal",
  "other",
] as const;

export type Emitter = (typeof emitters)[number];

/** A possible cause, and the rules that can confirm it. */
export interface ExplainedCause {
  readonly cause: CauseClass;
  readonly rules: readonly string[];
}

/** A failure that a text tells of. What the text does not say is null. */
export interface ExplainedMatch {
  /** 1-based line and column of the text that was matched, and its length there, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The message, redacted and shortened to the words around the match. */
  readonly said: string;
  readonly signature: string;
  /** False: an obstacle that is none of a registry's network or access. */
  readonly related: boolean;
  readonly symptom: Symptom;
  readonly hop: Hop | null;
  readonly emitter: Emitter;
  /** Host of the registry, as the text spells it. */
  readonly registry: string | null;
  readonly repository: string | null;
  /** Tag or digest. */
  readonly reference: string | null;
  readonly clientIp: string | null;
  readonly httpStatus: number | null;
  /** Likeliest first. */
  readonly causes: readonly ExplainedCause[];
  /** How often the same failure was told; counts that the text itself gives are included. */
  readonly count: number;
  /** Line of the last telling. */
  readonly lastLine: number;
  /** Time stamps of the first and the last telling, as the text spells them. */
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  /** Whether the text tells later that the same thing worked. */
  readonly resolved: boolean;
  /** Time stamp of a login to that registry that had worked before the first telling, as the text spells it. */
  readonly loginTime: string | null;
}

/** A pull that a text tells of as done. */
export interface PulledImage {
  /** 1-based line of the last telling. */
  readonly line: number;
  /** Its time stamp, as the text spells it. */
  readonly time: string | null;
  readonly registry: string | null;
  readonly repository: string | null;
  /** Tag or digest. */
  readonly reference: string | null;
}

export interface Explanation {
  readonly schema: "acr-doctor/explanation/1";
  /** False: no problem of a registry's network or access. */
  readonly related: boolean;
  /** Best first. */
  readonly matches: readonly ExplainedMatch[];
  readonly pulls: readonly PulledImage[];
}
