import type { Cloud } from "../model/cloud.ts";
import { isRegistryHost } from "../model/cloud.ts";
import type { ManifestAnswer, Platform, TagList } from "../model/probe.ts";
import { send, type HttpsAnswer } from "./https.ts";
import { fieldOf, listOf, parseJson, parseUrl } from "./registry-answer.ts";
import { code, get, pathOf, segment, type Repository } from "./repository.ts";
import type { Target } from "./token.ts";

/** Connects to another host of the pull, or says by undefined that it cannot be reached. */
export type Connect = (host: string) => Promise<Target | undefined>;

const manifestTypes = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

/** One page of tags; more than that only makes the list of similar tags longer. */
const mostTags = 1000;

/** The tags of a repository, the first page of them. */
export async function probeTags(of: Repository): Promise<TagList> {
  const answer = await get(of, `v2/${pathOf(of)}/tags/list?n=${mostTags}`);
  const tags = listOf(parseJson(answer.body), "tags").filter(
    (tag) => typeof tag === "string",
  );
  return {
    status: answer.status,
    tags,
    complete: answer.headers.link === undefined,
    ...code(answer),
  };
}

/** A manifest and the platforms that it offers; none when they could not be read. */
export async function probeManifest(
  of: Repository,
  reference: string,
  connect: Connect,
  cloud: Cloud,
): Promise<ManifestAnswer> {
  const answer = await get(
    of,
    `v2/${pathOf(of)}/manifests/${segment(reference)}`,
    {
      accept: manifestTypes.join(", "),
    },
  );
  if (answer.status !== 200) {
    return { status: answer.status, platforms: [], ...code(answer) };
  }
  const manifest = parseJson(answer.body);
  const mediaType =
    fieldOf(manifest, "mediaType") ?? answer.headers["content-type"];
  const index = listOf(manifest, "manifests");
  const digest = answer.headers["docker-content-digest"];
  return {
    status: answer.status,
    ...(typeof mediaType === "string" ? { mediaType } : {}),
    ...(typeof digest === "string" ? { digest } : {}),
    platforms:
      index.length > 0
        ? index.flatMap((entry) => platformOf(fieldOf(entry, "platform")) ?? [])
        : await platformOfImage(of, manifest, connect, cloud),
    ...(index.length === 0 && { foreignHosts: foreignHosts(manifest) }),
  };
}

/** A layer that names addresses of its own is fetched from there ("Image Manifest V 2, Schema 2", `urls`). */
function foreignHosts(manifest: unknown): string[] {
  const urls = listOf(manifest, "layers").flatMap((layer) =>
    listOf(layer, "urls").flatMap((url) => parseUrl(String(url)) ?? []),
  );
  return [...new Set(urls.map(({ host }) => host))].sort();
}

/** BuildKit lists attestations as the platform unknown/unknown. */
function platformOf(platform: unknown): Platform | undefined {
  const os = fieldOf(platform, "os");
  const architecture = fieldOf(platform, "architecture");
  const variant = fieldOf(platform, "variant");
  return typeof os === "string" &&
    typeof architecture === "string" &&
    os !== "unknown"
    ? { os, architecture, ...(typeof variant === "string" ? { variant } : {}) }
    : undefined;
}

/**
 * A single image says its platform in its configuration, which is a blob: it comes from the data endpoint. When that
 * fails, the manifest is there all the same.
 */
async function platformOfImage(
  of: Repository,
  manifest: unknown,
  connect: Connect,
  cloud: Cloud,
): Promise<Platform[]> {
  const digest = fieldOf(fieldOf(manifest, "config"), "digest");
  if (typeof digest !== "string") {
    return [];
  }
  try {
    const blob = await get(of, `v2/${pathOf(of)}/blobs/${segment(digest)}`);
    const location = parseUrl(blob.headers.location);
    return configPlatform(
      location === undefined ? blob : await follow(location, connect, cloud),
    );
  } catch {
    return [];
  }
}

/** Fetches from where the registry sent us, without its token: the address itself is signed. */
async function follow(
  location: URL,
  connect: Connect,
  cloud: Cloud,
): Promise<HttpsAnswer | undefined> {
  const data = isDataHost(cloud, location)
    ? await connect(location.hostname)
    : undefined;
  const path = `${location.pathname}${location.search}`;
  return data && (await send({ ...data, method: "GET", path }));
}

/** The signed address goes only to the registry's own data endpoints or to the cloud's blob storage. */
function isDataHost(cloud: Cloud, { protocol, hostname }: URL): boolean {
  return (
    protocol === "https:" &&
    (isRegistryHost(cloud, hostname) ||
      hostname.endsWith(`.${cloud.blobSuffix}`))
  );
}

function configPlatform(answer: HttpsAnswer | undefined): Platform[] {
  const platform =
    answer?.status === 200 ? platformOf(parseJson(answer.body)) : undefined;
  return platform === undefined ? [] : [platform];
}
