import type { Signature } from "../signature.ts";

/** The registry's own answers, which any client may print. */
export const registryAnswerSignatures: readonly Signature[] = [
  {
    id: "tasks-login-failed-ip",
    expression:
      /failed to login, ran out of retries:.{0,300}?client with IP\s{1,4}(?:\\{0,4}(?:["'’]|u0027)|&#39;)?[0-9a-f.:]{3,45}/i,
    hints: ["client with ip"],
    symptom: "firewall-ip-denied",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "registry-denied-client-ip",
    expression:
      /client with IP\s{1,4}(?:\\{0,4}(?:["'’]|u0027)|&#39;)?(?:[0-9a-f.:]{3,45}|<[a-z][\w -]{1,60}>)(?:\\{0,4}(?:["'’]|u0027)|&#39;)?\s{1,4}is not allowed access/i,
    hints: ["client with ip"],
    symptom: "firewall-ip-denied",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "registry-insufficient-scopes",
    expression: /Insufficient scopes to perform the operation/i,
    hints: ["insufficient scopes"],
    symptom: "access-denied-scope",
    standing: "cause",
    causes: ["token-scope-map-insufficient"],
  },
  {
    id: "registry-requested-access-denied",
    expression: /requested access to the resource is denied/i,
    hints: ["requested access to the resource is denied"],
    symptom: "access-denied-scope",
    standing: "cause",
  },
  {
    id: "registry-unauthorized-app-not-registered",
    expression: /Application not registered with AAD/i,
    hints: ["application not registered with aad"],
    symptom: "credential-invalid",
    standing: "cause",
    httpStatus: 401,
    causes: ["service-principal-credential-wrong"],
  },
  {
    id: "registry-unauthorized-invalid-client",
    expression:
      /unauthorized:?\s{0,4}.{0,80}Invalid client ?id or client secret/i,
    hints: ["client secret"],
    symptom: "credential-invalid",
    standing: "cause",
    httpStatus: 401,
    causes: ["service-principal-credential-wrong"],
  },
  {
    id: "registry-unauthorized-incorrect-password",
    expression:
      /UNAUTHORIZED\\{0,4}".{0,20}"message\\{0,4}":\s{0,2}\\{0,4}"Incorrect Password|unauthorized: incorrect (?:username or )?password/i,
    hints: ["incorrect "],
    symptom: "credential-invalid",
    standing: "cause",
    httpStatus: 401,
  },
  {
    id: "registry-unauthorized-authentication-required",
    expression:
      /unauthorized:?\s{0,4}(?:\{.{0,120}"message\\{0,4}":\s{0,2}\\{0,4}")?authentication required|"UNAUTHORIZED\\{0,4}",\s{0,2}\\{0,4}"message\\{0,4}":\s{0,2}\\{0,4}"authentication required/i,
    hints: ["authentication required"],
    symptom: "auth-required-401",
    standing: "cause",
    httpStatus: 401,
  },
  {
    id: "registry-unauthorized-bare",
    expression:
      /(?:Get|Head)\s{1,4}\\{0,4}"\s?https:\/\/\s?[^\s"]{1,300}\/v2\/[^\s"]{0,400}\\{0,4}":\s{0,4}unauthorized\b(?!:)/i,
    hints: ["unauthorized"],
    symptom: "auth-required-401",
    standing: "cause",
    httpStatus: 401,
  },
  {
    id: "registry-manifest-unknown-tag",
    expression:
      /manifest unknown:?\s{0,4}manifest tagged by\s{1,4}\\{0,4}"[^"\\]{1,128}\\{0,4}"\s{1,4}is not found/i,
    hints: ["manifest tagged by"],
    symptom: "manifest-not-found",
    standing: "cause",
    httpStatus: 404,
    causes: ["tag-or-digest-missing"],
  },
  {
    id: "docker-manifest-not-found",
    expression: /manifest for \S{1,400} not found/i,
    hints: ["manifest for "],
    symptom: "manifest-not-found",
    standing: "cause",
    httpStatus: 404,
  },
  {
    id: "registry-name-unknown",
    expression:
      /\bNAME_UNKNOWN\b|repository name not known to registry|repository\s{1,4}\S{1,300}\s{1,4}not found: name unknown/i,
    hints: ["name_unknown", "repository name not known", "name unknown"],
    symptom: "repository-not-found",
    standing: "cause",
    httpStatus: 404,
  },
  {
    id: "registry-blob-unknown",
    expression: /(?:MANIFEST_)?BLOB_UNKNOWN|blob unknown(?: to registry)?/i,
    hints: ["blob_unknown", "blob unknown"],
    symptom: "blob-download-failed",
    standing: "cause",
    httpStatus: 404,
    causes: ["registry-service-incident", "tag-or-digest-missing"],
  },
  {
    id: "registry-manifest-unknown",
    expression: /MANIFEST_UNKNOWN|manifest unknown/i,
    hints: ["manifest_unknown", "manifest unknown"],
    symptom: "manifest-not-found",
    standing: "cause",
    httpStatus: 404,
  },
  {
    id: "registry-manifest-invalid",
    expression:
      /MANIFEST_INVALID|manifest invalid|Error writing manifest|Error writing blob(?!: happened)/i,
    hints: ["manifest_invalid", "manifest invalid", "error writing "],
    symptom: "push-rejected",
    standing: "cause",
    httpStatus: 400,
    causes: ["reference-malformed", "registry-service-incident"],
  },
  {
    id: "registry-operation-disallowed",
    expression:
      /The operation is disallowed on this registry, repository or image/i,
    hints: ["operation is disallowed"],
    symptom: "push-rejected",
    standing: "cause",
  },
  {
    id: "registry-too-many-requests",
    expression:
      /toomanyrequests(?::[^\n"]{0,200})?|\b429[ :]{1,2}Too Many Requests|too many requests to (?:source )?registry|(?:status(?: code)?|Response code):? 429\b/i,
    hints: ["toomanyrequests", "too many requests", " 429"],
    symptom: "throttled-429",
    standing: "cause",
    httpStatus: 429,
    anyProgram: true,
    alone: true,
  },
  {
    id: "az-too-many",
    expression: /CONNECTIVITY_TOOMANYREQUESTS_ERROR/i,
    hints: ["connectivity_toomanyrequests"],
    symptom: "throttled-429",
    standing: "cause",
    httpStatus: 429,
  },
  {
    id: "registry-name-invalid",
    expression:
      /NAME_INVALID|invalid repository name|invalid reference format|unsupported repository format|repository name must be (?:canonical|lowercase)|couldn't parse image (?:reference|name)/i,
    hints: [
      "name_invalid",
      "invalid repository name",
      "invalid reference format",
      "unsupported repository format",
      "repository name must be",
      "couldn't parse image",
    ],
    symptom: "invalid-reference",
    standing: "cause",
  },
  {
    id: "blob-storage-invalid-auth-info",
    expression:
      /<Code>InvalidAuthenticationInfo<\/Code>|Authentication information is not given in the correct format/i,
    hints: ["invalidauthenticationinfo", "authentication information is not"],
    symptom: "blob-download-failed",
    standing: "cause",
    httpStatus: 400,
    causes: ["client-version-bug"],
  },
  {
    id: "blob-storage-authorization-failure",
    expression:
      /error parsing HTTP 403 response body:.{0,300}AuthorizationFailure|<Code>AuthorizationFailure<\/Code>/i,
    hints: ["authorizationfailure"],
    symptom: "blob-download-failed",
    standing: "cause",
    httpStatus: 403,
    causes: ["egress-firewall-blocks-data-endpoint"],
  },
];
