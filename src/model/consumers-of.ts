import { nameOf, sameId } from "./arm-id.ts";
import type { ManagedCluster, SiteContainer } from "./arm.ts";
import { imagesOf, parseFxVersion } from "./fx-version.ts";
import { isFrom, parseImage } from "./image-reference.ts";
import type { Consumer } from "./landscape.ts";

/** What is known of a site's images, from Resource Graph or from the site's own documents. */
export interface SiteImages {
  readonly id: string;
  readonly kind?: string | undefined;
  readonly linuxFxVersion?: string | null | undefined;
  readonly windowsFxVersion?: string | null | undefined;
  readonly serverUrl?: string | undefined;
  readonly containers?: readonly SiteContainer[] | undefined;
}

/**
 * A site, and each of its side cars, as consumers of the registry with that login server; none when neither an image
 * nor the registry setting names it.
 */
export function consumersOfSite(
  site: SiteImages,
  loginServer: string,
): Consumer[] {
  const kind = /functionapp/i.test(site.kind ?? "")
    ? "function-app"
    : "web-app";
  const name = siteName(site.id);
  const containers = site.containers ?? [];
  const named = [site.linuxFxVersion, site.windowsFxVersion].flatMap((text) =>
    imagesOf(parseFxVersion(text)),
  );
  const main = containers.filter(isMain).map(({ properties }) => properties);
  const all = [...named, ...main.map(({ image }) => image)];
  const images = all.filter((image) => isFrom(image, loginServer));
  const sideCars = containers.filter(
    (container) =>
      !isMain(container) && isFrom(container.properties.image, loginServer),
  );
  const self: Consumer[] =
    images.length > 0
      ? [{ kind, id: site.id, name, images, because: "image" }]
      : all.every(namesNoHost) &&
          hostOf(site.serverUrl) === loginServer.toLowerCase()
        ? [{ kind, id: site.id, name, images: all, because: "setting" }]
        : [];
  return [
    ...self,
    ...sideCars.map(({ name: sideCar, properties }): Consumer => ({
      kind,
      id: `${site.id}/sitecontainers/${nameOf(sideCar)}`,
      name: `${name}:${nameOf(sideCar)}`,
      images: [properties.image],
      because: "image",
    })),
  ];
}

/**
 * A cluster as a consumer of the registry: it draws its system images from it, or one of its identities holds a pull
 * role there. A role shows that it can pull, not that it does.
 *
 * @param pullers principal ids, in lower case, that hold a role which lets them pull
 */
export function consumerOfCluster(
  cluster: ManagedCluster,
  registryId: string,
  pullers: ReadonlySet<string>,
): Consumer | undefined {
  const { bootstrapProfile, identityProfile } = cluster.properties;
  const bootstrap = bootstrapProfile?.containerRegistryId;
  const identities = [
    identityProfile?.kubeletidentity?.objectId,
    cluster.identity?.principalId,
    ...Object.values(cluster.identity?.userAssignedIdentities ?? {}).map(
      ({ principalId }) => principalId,
    ),
  ];
  const because =
    bootstrap !== undefined && sameId(bootstrap, registryId)
      ? "bootstrap"
      : identities.some(
            (id) => id !== undefined && pullers.has(id.toLowerCase()),
          )
        ? "role"
        : undefined;
  return (
    because && {
      kind: "aks-cluster",
      id: cluster.id,
      name: cluster.name,
      images: [],
      because,
    }
  );
}

/**
 * A task as a consumer of the registry that it belongs to; none when it is switched off.
 *
 * @param images those that it is known to pull from there
 */
export function consumerOfTask(
  task: { readonly id: string; readonly status: string | undefined },
  images: readonly string[],
): Consumer | undefined {
  return sameId(task.status ?? "", "Disabled")
    ? undefined
    : {
        kind: "acr-task",
        id: task.id,
        name: nameOf(task.id),
        images,
        because: "task",
      };
}

/** The host of `DOCKER_REGISTRY_SERVER_URL`, in lower case, whatever scheme, path or port is written with it. */
export function hostOf(url: string | undefined): string {
  return (url ?? "")
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/:].*$/, "");
}

/** Such an image comes from the registry of the site's settings, where there is one. */
function namesNoHost(image: string): boolean {
  return !parseImage(image)?.host;
}

/** The main container makes the site's own journey. */
function isMain({ properties }: SiteContainer): boolean {
  return properties.isMain === true;
}

function siteName(id: string): string {
  const [, site = nameOf(id), slot] =
    /\/sites\/([^/]+)(?:\/slots\/([^/]+))?/i.exec(id) ?? [];
  return slot === undefined ? site : `${site}/${slot}`;
}
