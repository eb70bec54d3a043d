import type { Signature } from "../signature.ts";

/** Answers of which a client shows little more than the status. */
export const httpStatusSignatures: readonly Signature[] = [
  {
    id: "containerd-oauth-401",
    expression:
      /failed to (?:fetch oauth token|fetch anonymous token):\s{0,4}unexpected status(?: from \w{3,7} request to \S{1,600})?:\s{0,4}401 Unauthorized/i,
    hints: ["401 unauthorized"],
    symptom: "token-401",
    standing: "cause",
    httpStatus: 401,
  },
  {
    id: "token-endpoint-401",
    expression:
      /oauth2\/(?:token|exchange)[^\s"]{0,600}\\{0,4}"?[: ]{1,3}(?:response status code )?401\b/i,
    hints: ["oauth2/"],
    symptom: "token-401",
    standing: "cause",
    httpStatus: 401,
    anyProgram: true,
  },
  {
    id: "containerd-anonymous-403",
    expression:
      /failed to fetch (?:anonymous|oauth) token:\s{0,4}unexpected status(?: from \w{3,7} request to \S{1,600})?:\s{0,4}403 Forbidden/i,
    hints: ["403 forbidden"],
    symptom: "http-403-forbidden",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "containerd-manifest-403",
    expression:
      /unexpected status(?: code)?(?: from \w{3,7} request to)?\s{0,4}:?\s{0,4}https:\/\/\S{1,600}:\s{0,4}403 Forbidden/i,
    hints: ["403 forbidden"],
    symptom: "http-403-forbidden",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "docker-login-403",
    expression:
      /login attempt (?:to \S{1,300} )?failed with status: 403 Forbidden/i,
    hints: ["login attempt"],
    symptom: "http-403-forbidden",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "docker-login-401",
    expression: /login attempt (?:to \S{1,300} )?failed with status: 401/i,
    hints: ["login attempt"],
    symptom: "auth-required-401",
    standing: "cause",
    httpStatus: 401,
  },
  {
    id: "docker-login-404",
    expression:
      /login attempt (?:to \S{1,300} )?failed with status: (?:404|30\d)/i,
    hints: ["login attempt"],
    symptom: "not-a-registry-answer",
    standing: "cause",
  },
  {
    id: "docker-login-status",
    expression:
      /login attempt (?:to \S{1,300} )?failed with status: \d{3} [^\n]{1,60}/i,
    hints: ["login attempt"],
    symptom: "server-error-5xx",
    standing: "cause",
  },
  {
    id: "registry-server-error",
    expression:
      /received unexpected HTTP status: 5\d\d|invalid status code from registry 5\d\d|failed with status code \[[^\]]{0,200}\]: 5\d\d|unexpected status(?: code)?(?: from \w{3,7} request to)?:?(?: https?:\/\/\S{1,600})?:? 5\d\d|response status code 5\d\d|Response code: 5\d\d|"code\\{0,4}":\s{0,2}\\{0,4}"(?:UNAVAILABLE|INTERNAL_SERVER_ERROR|UNKNOWN)\\{0,4}"/i,
    hints: [
      "http status: 5",
      "from registry 5",
      "status code",
      "unexpected status",
      "response code: 5",
      '"unavailable',
      '"internal_server_error',
      '"unknown',
    ],
    symptom: "server-error-5xx",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
  {
    id: "http-status-line-5xx",
    expression:
      /\bHTTP\/\d(?:\.\d)? 5\d\d [A-Z][^\n"]{1,60}|\bHTTP 5\d\d [^<\n]{0,80}<html/i,
    hints: ["http/", "<html"],
    symptom: "server-error-5xx",
    standing: "cause",
    anyProgram: true,
    alone: true,
  },
  {
    id: "registry-unauthorized-status",
    expression:
      /(?:unexpected status(?: code)?(?: from \w{3,7} request to)?:?|https:\/\/\S{1,600}:|response status code|status code(?: \[[^\]]{0,200}\])?:) ?(?:https?:\/\/\S{1,600}: ?)?401\b|\bHTTP(?:\/\d(?:\.\d)?)? 401\b/i,
    hints: [" 401"],
    symptom: "auth-required-401",
    standing: "cause",
    httpStatus: 401,
    anyProgram: true,
  },
  {
    id: "registry-forbidden-status",
    expression:
      /(?:unexpected status(?: code)?(?: from \w{3,7} request to)?:?|received unexpected HTTP status:|https:\/\/\S{1,600}:|response status code|invalid status code from registry|status code(?: \[[^\]]{0,200}\])?:) ?(?:https?:\/\/\S{1,600}: ?)?403\b|\bHTTP(?:\/\d(?:\.\d)?)? 403\b/i,
    hints: [" 403"],
    symptom: "http-403-forbidden",
    standing: "cause",
    httpStatus: 403,
    anyProgram: true,
  },
];
