import type { LocalCloud } from "../cloud.ts";
import { list, object, sameText, text } from "../json.ts";
import type { Resource } from "../tenant-file.ts";

const type = "Microsoft.ContainerRegistry/registries";

/** What a host name of a cloud's data plane belongs to. */
export type Host =
  | { readonly kind: "login"; readonly registry: Resource }
  | { readonly kind: "data"; readonly registry: Resource }
  | { readonly kind: "blob" };

/** The owner of a host name, or undefined when the cloud has no such host. */
export function hostOf(cloud: LocalCloud, host: string): Host | undefined {
  const name = host.toLowerCase();
  for (const registry of registriesOf(cloud)) {
    if (loginServerOf(registry) === name) {
      return { kind: "login", registry };
    }
    if (dataHostsOf(cloud, registry).includes(name)) {
      return { kind: "data", registry };
    }
    if (blobHostOf(cloud, registry) === name) {
      return { kind: "blob" };
    }
  }
  return undefined;
}

export function registriesOf(cloud: LocalCloud): Resource[] {
  return [...cloud.store.all()].filter((each) => sameText(each.type, type));
}

export function loginServerOf(registry: Resource): string {
  return text(registry.properties["loginServer"]).toLowerCase();
}

export function hasPrivateEndpoint(
  cloud: LocalCloud,
  registry: Resource,
): boolean {
  return connectionsOf(cloud, registry).length > 0;
}

function connectionsOf(cloud: LocalCloud, registry: Resource): unknown[] {
  const own = [...cloud.store.all()].filter(
    (each) =>
      sameText(each.type, `${type}/privateEndpointConnections`) &&
      isChild(each, registry),
  );
  return [...own, ...list(registry.properties["privateEndpointConnections"])];
}

function isChild(each: Resource, registry: Resource): boolean {
  return each.id.toLowerCase().startsWith(`${registry.id.toLowerCase()}/`);
}

/** The dedicated data endpoints, one a region; none when they are off. A private endpoint switches them on. */
export function dataHostsOf(cloud: LocalCloud, registry: Resource): string[] {
  const approved = connectionsOf(cloud, registry).some((each) => {
    const { privateLinkServiceConnectionState: state } = object(
      object(each)["properties"],
    );
    return object(state)["status"] === "Approved";
  });
  if (registry.properties["dataEndpointEnabled"] !== true && !approved) {
    return [];
  }
  const replicas = [...cloud.store.all()].filter(
    (each) =>
      sameText(each.type, `${type}/replications`) && isChild(each, registry),
  );
  const regions = new Set([registry, ...replicas].map(regionOf));
  const { registrySuffix } = cloud.tenant.cloud;
  const label = loginServerOf(registry).slice(0, -registrySuffix.length - 1);
  return [...regions].map(
    (region) => `${label}.${region}.data.${registrySuffix}`,
  );
}

/** The shared storage account from which layers come while dedicated data endpoints are off. */
export function blobHostOf(cloud: LocalCloud, registry: Resource): string {
  return `${regionOf(registry)}managed1.${cloud.tenant.cloud.blobSuffix}`;
}

export function regionOf(resource: Resource): string {
  return text(resource["location"]).replaceAll(" ", "").toLowerCase();
}
