import type { ManifestAnswer, Platform, TagList } from "../model/probe.ts";
import type { HttpsAnswer } from "./https.ts";
import {
  fieldOf,
  listOf,
  parseJson,
  parseUrl,
  refusalOf,
  textOf,
} from "./registry-answer.ts";
import { get, pathOf, segment, type Repository } from "./repository.ts";

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
    ...refusalOf(answer),
  };
}

/** A manifest as it came. */
export interface Manifest {
  readonly answer: HttpsAnswer;
  readonly document: unknown;
}

export async function readManifest(
  of: Repository,
  reference: string,
): Promise<Manifest> {
  const path = `v2/${pathOf(of)}/manifests/${segment(reference)}`;
  const answer = await get(of, path, { accept: manifestTypes.join(", ") });
  const document = answer.status === 200 ? parseJson(answer.body) : undefined;
  return { answer, document };
}

/** Digest of the configuration of a single image; an index has none. */
export function configOf({ document }: Manifest): string | undefined {
  return textOf(fieldOf(document, "config"), "digest");
}

/** Digest of the first image of an index that is one. */
export function firstImageOf({ document }: Manifest): string | undefined {
  const image = listOf(document, "manifests").find((entry) =>
    platformOf(fieldOf(entry, "platform")),
  );
  return textOf(image, "digest");
}

/**
 * What a manifest says. A single image says its platform in its configuration, which is a blob; when that did not come, the
 * manifest is there all the same.
 */
export function manifestAnswer(
  { answer, document }: Manifest,
  config: HttpsAnswer | undefined,
): ManifestAnswer {
  if (answer.status !== 200) {
    return { status: answer.status, platforms: [], ...refusalOf(answer) };
  }
  const mediaType =
    fieldOf(document, "mediaType") ?? answer.headers["content-type"];
  const index = listOf(document, "manifests");
  const digest = answer.headers["docker-content-digest"];
  return {
    status: answer.status,
    ...(typeof mediaType === "string" ? { mediaType } : {}),
    ...(typeof digest === "string" ? { digest } : {}),
    platforms:
      index.length > 0
        ? index.flatMap((entry) => platformOf(fieldOf(entry, "platform")) ?? [])
        : configPlatform(config),
    ...(index.length === 0 && { foreignHosts: foreignHosts(document) }),
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
  const os = textOf(platform, "os");
  const architecture = textOf(platform, "architecture");
  const variant = textOf(platform, "variant");
  return os === undefined || architecture === undefined || os === "unknown"
    ? undefined
    : { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

function configPlatform(answer: HttpsAnswer | undefined): Platform[] {
  const platform =
    answer?.status === 200 ? platformOf(parseJson(answer.body)) : undefined;
  return platform === undefined ? [] : [platform];
}
