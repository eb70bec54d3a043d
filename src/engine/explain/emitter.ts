import type { Emitter } from "../../model/explanation.ts";
import { remembering } from "./remember.ts";

/** How each program is known in a text; the first that fits is taken. */
const marks: readonly (readonly [Emitter, RegExp])[] = [
  [
    "app-service",
    /DockerApiException|over VNET|from VNET|pull image failed with reason|startup probe failed after|respond to HTTP pings|for site \S{1,60} |Image pull failed|Pulling image from Docker hub|warmup request|ImagePullUnauthorizedFailure/i,
  ],
  [
    "acr-task",
    /failed to login, ran out of retries|\bacb_step|step ID: |SAS URL to upload context|TasksOperationsNotAllowed|ACR Tasks/i,
  ],
  [
    "terraform",
    /azurerm|terraform|Premium Sku|with error: |privateDnsZoneGroups/i,
  ],
  ["oras", /\boras\b|response status code \d{3}/i],
  ["helm", /\bhelm\b(?!_)/i],
  ["portal", /failed to load ACR|无法加载|Failed to save firewall/i],
  [
    "kubelet",
    /\bkubelet\b|ErrImagePull|ImagePullBackOff|Back-off pulling|InvalidImageName|pull QPS exceeded/i,
  ],
  [
    "containerd",
    /rpc error: code = |\bctr: |failed to resolve reference|httpReadSeeker|ContainerAppController|failed to pull and unpack|ContainerAppName|trying next host|failed to fetch (?:oauth|anonymous) token/i,
  ],
  [
    "az-cli",
    /CONNECTIVITY_|\baz acr\b|registry login server|Try running 'az|'az login'|check-health|connect to MSI|ERROR: \(|\bCode: \w{1,60}$|Azure CLI|DOCKER_PULL_ERROR|don't have access to registry|RegistryErrorResponse/i,
  ],
  [
    "docker",
    /Error response from daemon|error pulling image configuration|\bdocker (?:pull|push|login|run|build)\b|no matching manifest for|failed to solve|pull access denied|docker:|Pulling fs layer|download failed after attempts/i,
  ],
  [
    "github-actions",
    /docker\/[a-z-]{3,30}-action|##\[group\]|GITHUB_|::error|Run azure\/|\*\*\*/i,
  ],
  ["azure-devops", /##\[(?:section|command)\]|##vso\[|Task +: Docker/i],
  [
    "arm",
    /AuthorizationFailed|InvalidTemplateDeployment|template\.containers|DeploymentFailed|InaccessibleImage|BadRequest: |AlreadyInUse|RequestDisallowedByPolicy/i,
  ],
];

/** Programs that speak of nothing but images when they fail like this. */
const pullingPrograms =
  /Error response from daemon|DockerApiException|failed to pull|failed to resolve reference|Failed to pull image|Back-off pulling|pull image|pulling image|Trying to pull|pinging container registry|docker:\/\/|ran out of retries|registry login server|login attempt|bearer token|trying to reuse blob|docker-distribution-api-version|"errors\\{0,4}":\s{0,2}\[\{\\{0,4}"code|template\.containers|proxyconnect tcp|\bdocker (?:pull|push|login)\b|container registry|failed to fetch (?:oauth|anonymous) token|\bctr: /i;

/** Who printed a text, or undefined. */
export const emitterOf = remembering(
  (text: string): Emitter | undefined =>
    marks.find(([, mark]) => mark.test(text))?.[0],
);

/** Who printed one of the texts: the first of the list above. */
export function emitterAmong(texts: readonly string[]): Emitter | undefined {
  const found = new Set(texts.map(emitterOf));
  return marks.find(([emitter]) => found.has(emitter))?.[0];
}

/** Whether a program printed the text that pulls or pushes images. */
export const isOfPullingProgram = remembering((text: string): boolean =>
  pullingPrograms.test(text),
);
