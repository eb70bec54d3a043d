import type { Signature } from "../signature.ts";

/** Failures near a pull of which neither the registry's network nor its access is the reason. */
export const elsewhereSignatures: readonly Signature[] = [
  {
    id: "host-disk-full",
    expression:
      /no space left on device|There is not enough space on the disk|Disk quota exceeded|\bENOSPC\b/i,
    hints: ["no space left", "not enough space", "disk quota", "enospc"],
    symptom: "disk-full",
    standing: "elsewhere",
  },
  {
    id: "layer-corrupt",
    expression:
      /failed to register layer:.{0,200}(?:corrupted|invalid deflate|unexpected EOF|invalid tar header|archive\/tar)/i,
    hints: ["failed to register layer"],
    symptom: "build-step-failed",
    standing: "elsewhere",
  },
  {
    id: "layer-not-registered",
    expression: /failed to register layer:/i,
    hints: ["failed to register layer"],
    symptom: "unrelated-failure",
    standing: "elsewhere",
  },
  {
    id: "docker-hub-limit",
    expression:
      /You have reached your (?:unauthenticated )?pull rate limit|docker\.com\/increase-rate-limit|error response is received from the docker registry/i,
    hints: [
      "pull rate limit",
      "increase-rate-limit",
      "received from the docker registry",
    ],
    symptom: "other-registry-failure",
    standing: "elsewhere",
    causes: ["docker-hub-rate-limit"],
  },
  {
    id: "appsvc-docker-hub-fallback",
    expression:
      /Pulling image from Docker hub:\s{0,4}\S{1,300}|Pull image threw Exception: Input string was not in a correct format/i,
    hints: ["from docker hub", "pull image threw exception"],
    symptom: "invalid-reference",
    standing: "consequence",
    causes: ["webapp-registry-settings-wrong", "reference-malformed"],
  },
  {
    id: "kubelet-pull-qps",
    expression: /pull QPS exceeded/i,
    hints: ["pull qps exceeded"],
    symptom: "unrelated-failure",
    standing: "elsewhere",
    causes: ["platform-capacity-or-quota"],
  },
  {
    id: "az-helm-notary",
    expression:
      /HELM_(?:COMMAND|VERSION)_ERROR|NOTARY_(?:COMMAND|VERSION)_ERROR/i,
    hints: ["helm_command", "helm_version", "notary_command", "notary_version"],
    symptom: "unrelated-failure",
    standing: "after-pull",
  },
  {
    id: "appsvc-startup-probe-failed",
    expression:
      /Site startup probe failed after [\d.]{1,20} seconds|Site container: \S{1,100} terminated during site startup|didn't respond to HTTP pings on port(?:: \d{1,5})?|did not start within expected time limit|LastError: ContainerTimeout/i,
    hints: [
      "site startup probe failed",
      "terminated during site startup",
      "respond to http pings",
      "within expected time limit",
      "containertimeout",
    ],
    symptom: "container-port-unresponsive",
    standing: "after-pull",
  },
  {
    id: "probe-failed",
    expression:
      /Probe of \w{1,20} failed|\bProbeFailed\b|(?:Startup|Liveness|Readiness) probe failed/i,
    hints: ["probe of ", "probefailed", "probe failed"],
    symptom: "container-port-unresponsive",
    standing: "after-pull",
  },
  {
    id: "container-crashed",
    expression:
      /\bCrashLoopBackOff\b|Back-off restarting failed container|\bContainerCreateFailure\b|(?<!docker-credential-[\w-]{1,40}\\{0,4}": )executable file not found in \$PATH|OCI runtime create failed|\bOOMKilled\b|has exited, failing site start|Container \S{1,100} (?:couldn't be started|exited with code)|failed to (?:create|start) containerd? task|StartError/i,
    hints: [
      "crashloopbackoff",
      "restarting failed container",
      "containercreatefailure",
      "executable file not found",
      "oci runtime create",
      "oomkilled",
      "failing site start",
      "couldn't be started",
      "exited with code",
      "failed to create",
      "failed to start",
      "starterror",
    ],
    symptom: "container-start-failed",
    standing: "after-pull",
  },
  {
    id: "build-step",
    expression:
      /process \\{0,4}"[^\n]{1,400} did not complete successfully: exit code|The command '[^\n]{1,300}' returned a non-zero code|failed to (?:compute cache key|read dockerfile)|dockerfile parse error|COPY failed:|ADD failed:/i,
    hints: [
      "did not complete successfully",
      "returned a non-zero code",
      "compute cache key",
      "read dockerfile",
      "dockerfile parse error",
      "copy failed",
      "add failed",
    ],
    symptom: "build-step-failed",
    standing: "elsewhere",
  },
];
