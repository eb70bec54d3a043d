import { object } from "../sandbox/json.ts";
import type { Resource, TenantFile } from "../sandbox/tenant-file.ts";

/** Invented, in the shapes of real ones. Each stands in another place, so that a leak says where it comes from. */
export const planted = {
  token:
    "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbGFudGVkIjoidG9rZW4ifQ.c2lnbmF0dXJlLW9mLW5vYm9keQ",
  anyAnswer: "Planted-In-Any-Answer-7fa81c02",
  registryPassword: "PlantedRegistryPassword1+ACRDnQ7x",
  otherRegistryPassword: "PlantedRegistryPassword2+ACRDkT2m",
  wrongRegistryPassword: "PlantedRegistryPassword3+ACRDwrong",
  appSetting: "Planted-App-Setting-51d0b6aa",
  storageKey:
    "UGxhbnRlZFN0b3JhZ2VLZXlQbGFudGVkU3RvcmFnZUtleVBsYW50ZWRTdG9yYWdlS2V5UA==",
  siteConfig: "Planted-Site-Config-0c4e77d1",
  errorPassword: "Planted-Error-Password-93bb12fe",
  signature: "UGxhbnRlZFNpZ25hdHVyZQ%3D%3D",
  proxyPassword: "Planted-Proxy-Password-2d99ce41",
  daemonProxyPassword: "Planted-Daemon-Proxy-Password-77c0e6d5",
  daemonPassword: "Planted-Daemon-Password-e2b4f817",
  dockerPassword: "Planted-Docker-Password-0f6a21b9",
  dockerOutput: "Planted-Docker-Output-c58d3e04",
  containerSecret: "Planted-Container-Secret-6b70d2aa",
  groupPassword: "Planted-Group-Password-a1f94c03",
} as const;

/** A sentence as services write them when they should not. */
export const talkativeError = [
  "The operation failed.",
  `Authorization: Bearer ${planted.token};`,
  `password=${planted.errorPassword};`,
  `AccountKey=${planted.storageKey};`,
  `see https://store.example.com/log?sig=${planted.signature}`,
].join(" ");

/** Puts secrets where tenants have them: settings, configuration, passwords of the admin user, logs. */
export function plant(tenant: TenantFile): void {
  const registry = find(tenant, "/registries/contosotools");
  registry.properties["adminUserEnabled"] = true;
  tenant.adminPasswords[registry.id] = [
    planted.registryPassword,
    planted.otherRegistryPassword,
  ];
  usePassword(tenant, "tools-portal", planted.registryPassword);
  usePassword(tenant, "tools-wiki", planted.wrongRegistryPassword);
  moveWorkloads(tenant);
  talkInLog(tenant, "tools-portal");
}

/** An app that logs too much: on the line that says why its image could not be pulled, and on one of its own. */
function talkInLog(tenant: TenantFile, app: string): void {
  const log = tenant.logs[find(tenant, `/sites/${app}`).id]!;
  log.container = log.container?.flatMap((line) =>
    line.includes("manifest unknown")
      ? [`${line} ${talkativeError}`, talkativeError]
      : line,
  );
}

/** A container app and a container group of another registry, now of this one. */
function moveWorkloads(tenant: TenantFile): void {
  for (const name of ["freight-tracker", "freight-labels"]) {
    const found = find(tenant, `/${name}`);
    const moved = JSON.stringify(found.properties)
      .replaceAll("contosofreight", "contosotools")
      .replaceAll("Invented-Freight-Password-1+ACRD", planted.containerSecret)
      .replaceAll("Invented-Freight-Password-2+ACRD", planted.groupPassword)
      .replaceAll('"value":"info"', `"value":"${planted.appSetting}"`);
    found.properties = JSON.parse(moved) as Resource["properties"];
  }
}

/** Lets an app sign in as the registry's admin user, by settings that hold more than that. */
function usePassword(tenant: TenantFile, app: string, password: string): void {
  const settings = find(tenant, `/sites/${app}/config/appsettings`).properties;
  Object.assign(settings, {
    DOCKER_REGISTRY_SERVER_USERNAME: "contosotools",
    DOCKER_REGISTRY_SERVER_PASSWORD: password,
    APPINSIGHTS_INSTRUMENTATIONKEY: planted.appSetting,
    AzureWebJobsStorage: `AccountName=x;AccountKey=${planted.storageKey}`,
  });
  const config = find(tenant, `/sites/${app}/config/web`).properties;
  config["acrUseManagedIdentityCreds"] = false;
  config["publishingPassword"] = planted.siteConfig;
  config["machineKey"] = { decryptionKey: planted.siteConfig };
  object(config)["siteAuthSettings"] = { clientSecret: planted.siteConfig };
}

function find({ resources }: TenantFile, ending: string): Resource {
  const found = resources.find(({ id }) => id.endsWith(ending));
  if (found === undefined) {
    throw new Error(`There is no ${ending} in the tenant.`);
  }
  return found;
}
