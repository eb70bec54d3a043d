import type { Signature } from "../signature.ts";

/** Docker's client and daemon, and what shares their words. */
export const dockerSignatures: readonly Signature[] = [
  {
    id: "docker-pull-access-denied",
    expression:
      /pull access denied for \S{1,300},? ?repository does not exist or may require (?:'docker login'|authorization)/i,
    hints: ["pull access denied"],
    symptom: "access-denied-scope",
    standing: "cause",
  },
  {
    id: "containerd-pull-access-denied",
    expression:
      /(?:pull|push) access denied, repository does not exist or may require authorization/i,
    hints: ["access denied, repository"],
    symptom: "access-denied-scope",
    standing: "cause",
  },
  {
    id: "containerd-insufficient-scope",
    expression: /insufficient_scope:?\s{0,4}authorization failed/i,
    hints: ["insufficient_scope"],
    symptom: "access-denied-scope",
    standing: "cause",
  },
  {
    id: "registry-denied-bare",
    expression:
      /"message\\{0,4}":\s{0,2}\\{0,4}"denied\\{0,4}"|https:\/\/[^\s"]{1,300}"?: denied\s{0,4}$|Error response from daemon: denied\b(?!:?\s{0,4}(?:client with|requested|\{))/i,
    hints: ["denied"],
    symptom: "http-403-forbidden",
    standing: "cause",
    httpStatus: 403,
  },
  {
    id: "docker-no-matching-manifest",
    expression:
      /no matching manifest for \S{1,80} in the manifest list entries|image with reference .{1,300} was found but .{0,200}does not match the specified platform|no image found in (?:image index|manifest list) for architecture|image operating system \S{1,40} cannot be used on this platform|exec format error/i,
    hints: [
      "no matching manifest",
      "does not match the specified platform",
      "no image found in",
      "cannot be used on this platform",
      "exec format error",
    ],
    symptom: "platform-mismatch",
    standing: "cause",
  },
  {
    id: "containerd-platform",
    expression: /no match for platform in manifest/i,
    hints: ["no match for platform"],
    symptom: "platform-mismatch",
    standing: "cause",
    httpStatus: 404,
  },
  {
    id: "docker-no-basic-auth",
    expression: /no basic auth credentials/i,
    hints: ["no basic auth credentials"],
    symptom: "auth-required-401",
    standing: "cause",
    causes: ["not-logged-in", "pull-secret-missing"],
  },
  {
    id: "helm-oras-credential",
    expression:
      /basic credential not found|missing username or password for (?:basic|bearer) auth|failed to validate the credentials for \S{1,253}:/i,
    hints: [
      "basic credential not found",
      "missing username or password",
      "failed to validate the credentials",
    ],
    symptom: "auth-required-401",
    standing: "cause",
    causes: ["not-logged-in"],
  },
  {
    id: "docker-credential-store",
    expression:
      /error (?:storing|getting|saving) credentials\b|docker-credential-\S{1,60}.{0,80}(?:executable file not found|not installed)|stub received bad data/i,
    hints: ["credentials", "docker-credential-", "stub received bad data"],
    symptom: "credential-helper-error",
    standing: "cause",
  },
  {
    id: "docker-daemon-unreachable",
    expression:
      /Cannot connect to the Docker daemon|error during connect:|Is the docker daemon running|DOCKER_DAEMON_ERROR|permission denied while trying to connect to the Docker (?:daemon socket|API)|docker service is not running|docker: command not found/i,
    hints: [
      "docker daemon",
      "error during connect",
      "docker_daemon_error",
      "to the docker api",
      "docker service is not running",
      "docker: command not found",
    ],
    symptom: "docker-daemon-unavailable",
    standing: "cause",
  },
];
