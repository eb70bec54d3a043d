import type { Signature } from "../signature.ts";

/** Kubernetes, App Service, Container Apps, container groups and ACR Tasks: where no registry's answer is printed. */
export const platformSignatures: readonly Signature[] = [
  {
    id: "containerd-resolve-not-found",
    expression:
      /failed to resolve reference \\{0,4}"[^"]{1,400}":\s{0,4}[^:\s]{1,300}(?::[^\s:]{1,140})?(?::[a-f0-9]{64})?:\s{0,4}not found/i,
    hints: [": not found"],
    symptom: "manifest-not-found",
    standing: "cause",
    httpStatus: 404,
  },
  {
    id: "container-app-image-not-found",
    expression: /Image \S{1,400} not found in registry/i,
    hints: ["not found in registry"],
    symptom: "manifest-not-found",
    standing: "consequence",
  },
  {
    id: "tasks-login-failed",
    expression: /failed to login, ran out of retries:/i,
    hints: ["failed to login, ran out of retries"],
    symptom: "cli-login-failed",
    standing: "consequence",
  },
  {
    id: "tasks-not-allowed",
    expression:
      /TasksOperationsNotAllowed|ACR Tasks requests for the registry .{1,253} are not permitted/i,
    hints: ["tasksoperationsnotallowed", "acr tasks requests"],
    symptom: "tasks-not-permitted",
    standing: "cause",
  },
  {
    id: "tasks-403",
    expression:
      /failed during run, err: exit status 1.{0,300}403|step ID: \S{1,100}.{0,100}403 Forbidden/i,
    hints: ["failed during run", "step id"],
    symptom: "http-403-forbidden",
    standing: "cause",
    httpStatus: 403,
    causes: ["acr-tasks-agent-outside-network"],
  },
  {
    id: "appsvc-image-pull-unauthorized",
    expression:
      /ImagePullUnauthorized(?:Failure)?|pull image failed with unauthorized error/i,
    hints: ["imagepullunauthorized", "with unauthorized error"],
    symptom: "auth-required-401",
    standing: "cause",
    httpStatus: 401,
  },
  {
    id: "container-app-managed-identity-pull",
    expression:
      /unable to pull image using Managed identity\s{1,4}\S{1,400}\s{1,4}for registry\s{1,4}\S{1,253}/i,
    hints: ["using managed identity"],
    symptom: "image-pull-generic",
    standing: "consequence",
    hop: "authorize",
    causes: ["acrpull-role-missing", "role-propagation-delay"],
  },
  {
    id: "container-app-image-invalid",
    expression:
      /Field 'template\.containers\.[^.'\s]{1,100}\.image' is invalid with details:/i,
    hints: ["field 'template.containers"],
    symptom: "image-pull-generic",
    standing: "consequence",
  },
  {
    id: "aci-inaccessible-image",
    expression:
      /The image '[^'\n]{1,400}' in container group '[^'\n]{1,100}' is not accessible|\bInaccessibleImage\b/i,
    hints: ["in container group", "inaccessibleimage"],
    symptom: "image-pull-generic",
    standing: "consequence",
    causes: [
      "trusted-services-bypass-off",
      "service-principal-credential-wrong",
      "pull-secret-wrong",
      "egress-firewall-blocks-registry",
    ],
  },
  {
    id: "appsvc-pull-over-vnet-failed",
    expression: /Pulling docker image \S{1,400} over VNET failed/i,
    hints: ["over vnet failed"],
    symptom: "image-pull-generic",
    standing: "consequence",
    causes: [
      "private-dns-zone-missing-or-unlinked",
      "egress-firewall-blocks-registry",
      "client-version-bug",
    ],
  },
  {
    id: "appsvc-unexpected-failure",
    expression: /Image pull for \S{1,400} failed\.\s{0,4}Unexpected\w{4,10}/i,
    hints: ["image pull for"],
    symptom: "image-pull-generic",
    standing: "consequence",
    causes: [
      "client-version-bug",
      "private-dns-zone-missing-or-unlinked",
      "egress-firewall-blocks-registry",
    ],
  },
  {
    id: "appsvc-verify-configuration",
    expression:
      /Image pull failed:\s{0,4}Verify docker image configuration and credentials|Image pull failed\. Defaulting to local copy if present/i,
    hints: ["image pull failed"],
    symptom: "image-pull-generic",
    standing: "consequence",
    causes: [
      "webapp-registry-settings-wrong",
      "admin-user-disabled",
      "acrpull-role-missing",
      "tag-or-digest-missing",
    ],
  },
  {
    id: "appsvc-image-pull-failure",
    expression:
      /(?:Container )?pull image failed with reason:\s{0,4}\w{1,60}|\bImagePullFailure\b/i,
    hints: ["pull image failed", "imagepullfailure"],
    symptom: "image-pull-generic",
    standing: "consequence",
    causes: [
      "webapp-registry-settings-wrong",
      "admin-user-disabled",
      "acrpull-role-missing",
      "tag-or-digest-missing",
    ],
  },
  {
    id: "kubelet-invalid-image-name",
    expression: /\bInvalidImageName\b/i,
    hints: ["invalidimagename"],
    symptom: "invalid-reference",
    standing: "cause",
  },
  {
    id: "containerd-failed-to-do-request",
    expression:
      /failed to do request:\s{0,4}(?:Head|Get|Post|Put)\s{1,4}\\{0,4}"https:\/\/[^\s"]{1,600}"/i,
    hints: ["failed to do request"],
    symptom: "image-pull-generic",
    standing: "consequence",
    hop: "route",
  },
  {
    id: "helm-oras-response-status",
    expression:
      /(?:GET|HEAD|POST|PUT)\s{1,4}\\{0,4}"https:\/\/[^\s"]{1,600}\\{0,4}":\s{0,4}response status code \d{3}/i,
    hints: ["response status code"],
    symptom: "image-pull-generic",
    standing: "consequence",
  },
  {
    id: "kubelet-failed-to-pull",
    expression:
      /Failed to pull \S{1,100} ?\\{0,4}"[^"\n]{1,400}"|failed to pull and unpack image/i,
    hints: ["failed to pull"],
    symptom: "image-pull-generic",
    standing: "consequence",
  },
  {
    id: "kubelet-image-pull-backoff",
    expression:
      /Back-off pulling image \\{0,4}"[^"\n]{1,400}"|\bImagePullBackOff\b|\bErrImagePull\b/i,
    hints: ["back-off pulling image", "imagepullbackoff", "errimagepull"],
    symptom: "image-pull-generic",
    standing: "consequence",
  },
  {
    id: "appsvc-docker-api-exception",
    expression:
      /DockerApiException\s{0,4}:\s{0,4}Docker API responded with status code=\w{1,40}/i,
    hints: ["dockerapiexception"],
    symptom: "image-pull-generic",
    standing: "consequence",
  },
  {
    id: "appsvc-acr-tags-failed",
    expression:
      /failed to load ACR tags?|无法加载\s{0,4}ACR\s{0,4}标记|failed to load (?:repositories|tags)\b.{0,60}(?:registry|ACR)/i,
    hints: ["failed to load", "无法加载"],
    symptom: "portal-data-unavailable",
    standing: "cause",
  },
];
