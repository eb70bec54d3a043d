import type { CauseClass, Emitter, Symptom } from "../../model/explanation.ts";
import type { Signature } from "./signature.ts";
import { usual } from "./symptoms.ts";

/** What decides which cause is likeliest. */
export interface CauseContext {
  readonly signature: Signature;
  readonly symptom: Symptom;
  readonly emitter: Emitter;
  /** The message and the lines around it. */
  readonly text: string;
  /** A login to that registry worked earlier in the text. */
  readonly loggedIn: boolean;
  /** The same thing worked later in the text. */
  readonly resolved: boolean;
}

/** Causes that something in the context makes likelier than those usual for the symptom. */
type Hint = (context: CauseContext) => readonly CauseClass[];

const unauthorized: ReadonlySet<Symptom> = new Set([
  "auth-required-401",
  "token-401",
  "access-denied-scope",
  "credential-invalid",
]);

const kubernetes: ReadonlySet<Emitter> = new Set(["kubelet", "containerd"]);

const pushes = /\bpush(?:ing)?\b|acrpush/i;

/** The Azure CLI found no such registry and went on with the name that it was given. */
const guessedName = /as the default registry login server/i;

const webAppSettings: readonly CauseClass[] = [
  "webapp-registry-settings-wrong",
  "webapp-managed-identity-pull-not-enabled",
  "acrpull-role-missing",
  "admin-user-disabled",
];

const filtered: readonly CauseClass[] = [
  "acr-firewall-ip-not-allowed",
  "acr-public-access-disabled",
  "webapp-vnet-pull-not-enabled",
];

const unnamed: readonly CauseClass[] = [
  "custom-dns-not-forwarding",
  "private-dns-zone-missing-or-unlinked",
];

const unanswered: readonly CauseClass[] = [
  "egress-firewall-blocks-registry",
  "custom-dns-not-forwarding",
];

const ofWebApps: Partial<Record<Symptom, readonly CauseClass[]>> = {
  "dns-nxdomain": unnamed,
  "dns-resolver-failure": unnamed,
  "firewall-ip-denied": filtered,
  "http-403-forbidden": filtered,
  "tcp-timeout": unanswered,
  "http-timeout": unanswered,
  "server-error-5xx": unanswered,
};

/** The most telling first: what one says goes before what the next ones say. */
const hints: readonly Hint[] = [
  ({ resolved }) => (resolved ? ["transient-network-fault"] : []),
  ({ symptom, text }) =>
    symptom === "blob-download-failed" ? transferCauses(text) : [],
  ({ symptom, text }) =>
    symptom === "manifest-not-found" &&
    /manifest unknown: manifest unknown/i.test(text)
      ? ["repository-missing", "tag-or-digest-missing"]
      : [],
  ({ symptom, text }) =>
    symptom === "entra-token-error" ? entraCauses(text) : [],
  ({ emitter, symptom }) =>
    emitter === "acr-task" && usual[symptom].hop === "admit"
      ? ["acr-tasks-agent-outside-network", "acr-public-access-disabled"]
      : [],
  ({ emitter, symptom }) =>
    emitter === "app-service" ? webAppCauses(symptom) : [],
  ({ symptom, text }) =>
    unauthorized.has(symptom) &&
    /anonymous token/i.test(text) &&
    !/oauth token/i.test(text)
      ? ["pull-secret-missing", "acrpull-role-missing"]
      : [],
  ({ signature }) => signature.causes ?? [],
  ({ symptom, text }) =>
    symptom === "registry-unreachable-cli" && !guessedName.test(text)
      ? ["egress-firewall-blocks-registry", "proxy-misconfigured"]
      : [],
  ({ symptom, text }) =>
    unauthorized.has(symptom) && pushes.test(text)
      ? symptom === "auth-required-401"
        ? ["not-logged-in", "acrpush-role-missing"]
        : ["acrpush-role-missing"]
      : [],
  ({ symptom, emitter, loggedIn }) =>
    unauthorized.has(symptom) &&
    (loggedIn || kubernetes.has(emitter) || emitter === "oras")
      ? ["acrpull-role-missing", "pull-secret-wrong"]
      : [],
  ({ symptom, emitter, text }) =>
    symptom === "dns-nxdomain" ? nameCauses(emitter, text) : [],
];

/** The causes of a failure, the likeliest first. */
export function causesOf(context: CauseContext): readonly CauseClass[] {
  return [
    ...new Set([
      ...hints.flatMap((hint) => hint(context)),
      ...usual[context.symptom].causes,
    ]),
  ];
}

function webAppCauses(symptom: Symptom): readonly CauseClass[] {
  return unauthorized.has(symptom)
    ? webAppSettings
    : (ofWebApps[symptom] ?? []);
}

/** Azure's own resolver answers NXDOMAIN only for a zone that it knows; other programs' networks hide the zone. */
function nameCauses(emitter: Emitter, text: string): readonly CauseClass[] {
  if (/ on 168\.63\.129\.16:53/.test(text)) {
    return ["private-dns-record-missing", "registry-name-wrong"];
  }
  return kubernetes.has(emitter)
    ? ["private-dns-zone-missing-or-unlinked", "private-dns-record-missing"]
    : [];
}

function transferCauses(text: string): readonly CauseClass[] {
  if (/x509|certificate/i.test(text)) {
    return ["tls-interception"];
  }
  if (/no such host|not known/i.test(text)) {
    return ["private-dns-record-missing"];
  }
  return /EOF|connection reset|expected number of bytes/i.test(text)
    ? ["transient-network-fault", "slow-or-large-transfer"]
    : [];
}

/** Codes: Microsoft Entra authentication and authorization error codes. */
function entraCauses(text: string): readonly CauseClass[] {
  if (/AADSTS7000222/i.test(text)) {
    return ["service-principal-secret-expired"];
  }
  if (/AADSTS(?:7000215|700016)/i.test(text)) {
    return ["service-principal-credential-wrong"];
  }
  return /AADSTS(?:53003|5007\d)/i.test(text)
    ? ["arm-audience-or-conditional-access"]
    : [];
}
