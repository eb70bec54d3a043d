import type { Symptom } from "../model/explanation.ts";
import type { Hop } from "../model/hop.ts";

/** The hops that a pull must have passed to fail like this. */
const passed: Partial<Record<Symptom, readonly Hop[]>> = {
  // A refusal at /v2/ proves nothing: it is what a private registry's public address answers, too.
  "token-401": ["resolve", "route", "admit"],
  "credential-invalid": ["resolve", "route", "admit"],
  "access-denied-scope": ["resolve", "route", "admit"],
  "manifest-not-found": ["resolve", "route", "admit", "authorize"],
  "repository-not-found": ["resolve", "route", "admit", "authorize"],
  "platform-mismatch": ["resolve", "route", "admit", "authorize"],
  // Layers come from other hosts, so names and routes are not proven by a manifest that was read.
  "blob-download-failed": ["admit", "authorize", "image"],
};

/**
 * Rules of names and routes that may speak of other hosts than the login server alone, of those of layers above all: who met
 * the login server, or read a manifest, has not met these yet.
 */
const aboutOthers: ReadonlySet<string> = new Set([
  "aks-http-proxy-noproxy-missing-acr",
  "azure-firewall-egress-not-allowed",
  "client-dns-data-endpoint-fails",
  "client-noproxy-missing-private-endpoint",
  "client-proxy-blocks-host",
  "client-proxy-connect-failed",
  "nsg-outbound-blocks-443",
  "private-dns-record-ip-mismatch",
  "private-dns-record-missing-data-endpoint",
  "private-endpoint-missing-data-member",
  "private-endpoint-network-policies",
  "route-table-drops-or-redirects",
  "tasks-agent-pool-egress",
]);

/** Whether a failure with this symptom shows that a rule, which stops pulls at its hop, did not stop this one. */
export function disproves(
  symptom: Symptom,
  rule: { readonly id: string; readonly hop: Hop | null },
): boolean {
  return (
    rule.hop !== null &&
    (passed[symptom] ?? []).includes(rule.hop) &&
    !aboutOthers.has(rule.id)
  );
}
