import { createHash } from "node:crypto";
import type { Image } from "../tenant-file.ts";

export interface Blob {
  readonly digest: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** One tag as the bytes that a registry keeps: the manifest that the tag names, what it refers to, and the blobs. */
export interface StoredImage {
  readonly manifests: readonly [tagged: Blob, ...others: Blob[]];
  readonly blobs: readonly Blob[];
}

const oci = "application/vnd.oci.image";
const indexTypes = [
  `${oci}.index.v1+json`,
  "application/vnd.docker.distribution.manifest.list.v2+json",
];

/** Makes an image of the tenant file into manifests and blobs, the same bytes each time. */
export function storedImage(repository: string, image: Image): StoredImage {
  const { platforms, mediaType, foreignLayer } = image;
  const isIndex =
    platforms.length !== 1 ||
    (mediaType !== undefined && indexTypes.includes(mediaType));
  const single = platforms.map((platform) =>
    onePlatform(
      repository,
      platform,
      isIndex ? undefined : mediaType,
      foreignLayer,
    ),
  );
  const blobs = single.flatMap((each) => each.blobs);
  const [only] = single;
  if (!isIndex && only !== undefined) {
    return { manifests: [only.manifest], blobs };
  }
  const index = jsonBlob(mediaType ?? `${oci}.index.v1+json`, {
    schemaVersion: 2,
    mediaType: mediaType ?? `${oci}.index.v1+json`,
    manifests: single.map(({ manifest }, position) => ({
      mediaType: manifest.mediaType,
      digest: manifest.digest,
      size: manifest.content.length,
      platform: platforms[position],
    })),
  });
  return {
    manifests: [index, ...single.map(({ manifest }) => manifest)],
    blobs,
  };
}

function onePlatform(
  repository: string,
  platform: Image["platforms"][number],
  mediaType = `${oci}.manifest.v1+json`,
  foreignLayer?: string,
): { manifest: Blob; blobs: Blob[] } {
  const layer = blob(
    `${oci}.layer.v1.tar+gzip`,
    Buffer.from(
      `layer of ${repository} for ${platform.os}/${platform.architecture}\n`,
    ),
  );
  const config = jsonBlob(`${oci}.config.v1+json`, {
    ...platform,
    config: {},
    rootfs: { type: "layers", diff_ids: [layer.digest] },
  });
  const manifest = jsonBlob(mediaType, {
    schemaVersion: 2,
    mediaType,
    config: descriptor(config),
    layers: [
      ...(foreignLayer === undefined ? [] : [foreign(foreignLayer)]),
      descriptor(layer),
    ],
  });
  return { manifest, blobs: [config, layer] };
}

/** A layer that is kept elsewhere ("Image Manifest V 2, Schema 2"). */
function foreign(url: string): object {
  return {
    mediaType: "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
    digest: `sha256:${"f".repeat(64)}`,
    size: 1,
    urls: [url],
  };
}

function descriptor({ mediaType, digest, content }: Blob): object {
  return { mediaType, digest, size: content.length };
}

function jsonBlob(mediaType: string, document: object): Blob {
  return blob(mediaType, Buffer.from(JSON.stringify(document)));
}

function blob(mediaType: string, content: Buffer): Blob {
  const digest = `sha256:${createHash("sha256").update(content).digest("hex")}`;
  return { digest, mediaType, content };
}
