import type { LocalCloud } from "../cloud.ts";
import type { Answer, Request } from "../http/exchange.ts";
import type { Image, Resource } from "../tenant-file.ts";
import { isWithheld } from "./attributes.ts";
import { signedUrl } from "./data-host.ts";
import { registryError } from "./errors.ts";
import { storedImage, type Blob, type StoredImage } from "./images.ts";
import { loginServerOf } from "./registries.ts";

/** What a path below `/v2/` asks of a repository. */
interface RepositoryPath {
  readonly repository: string;
  readonly kind: "tags" | "manifests" | "blobs";
  readonly reference: string;
}

export function parseRepositoryPath(path: string): RepositoryPath | undefined {
  const match = /^\/v2\/(.+)\/(tags|manifests|blobs)\/([^/]+)$/.exec(path);
  const [, repository = "", kind = "", reference = ""] = match ?? [];
  return kind === "tags" || kind === "manifests" || kind === "blobs"
    ? { repository, kind, reference }
    : undefined;
}

type Tags = Readonly<Record<string, Image>>;

/** Reads of a repository by a caller who may pull it. */
export function answerRepository(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
  { repository, kind, reference }: RepositoryPath,
): Answer {
  const tags = cloud.tenant.images[loginServerOf(registry)]?.[repository];
  if (tags === undefined) {
    return registryError(
      404,
      "NAME_UNKNOWN",
      "repository name not known to registry",
      {
        name: repository,
      },
    );
  }
  switch (kind) {
    case "tags":
      return listTags(request, repository, tags);
    case "manifests":
      return isWithheld(tags, repository, reference)
        ? registryError(
            405,
            "UNSUPPORTED",
            "The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation",
          )
        : manifest(repository, reference, tags);
    case "blobs":
      return redirectToBlob(
        cloud,
        registry,
        request,
        reference,
        blobsOf(repository, tags),
      );
  }
}

/** Pages by `n` and `last`, with the next page in the Link header (distribution specification, "Listing Tags"). */
function listTags(request: Request, repository: string, tags: Tags): Answer {
  const last = request.query.get("last");
  const size = Number(request.query.get("n") ?? "100");
  const names = Object.keys(tags)
    .sort()
    .filter((name) => last === null || name > last);
  const shown = names.slice(0, size);
  const next = `/v2/${repository}/tags/list?last=${encodeURIComponent(shown.at(-1) ?? "")}&n=${size}`;
  return {
    status: 200,
    headers: { ...(names.length > size && { link: `<${next}>; rel="next"` }) },
    body: { name: repository, tags: shown },
  };
}

function manifest(repository: string, reference: string, tags: Tags): Answer {
  const isDigest = reference.startsWith("sha256:");
  const image = tags[reference];
  const found = isDigest
    ? images(repository, tags)
        .flatMap(({ manifests }) => manifests)
        .find(({ digest }) => digest === reference)
    : image && storedImage(repository, image).manifests[0];
  if (found !== undefined) {
    return {
      status: 200,
      headers: {
        "content-type": found.mediaType,
        "docker-content-digest": found.digest,
      },
      body: found.content,
    };
  }
  return isDigest
    ? registryError(
        404,
        "MANIFEST_UNKNOWN",
        `manifest ${reference} is not found`,
        {
          Name: repository,
          Revision: reference,
        },
      )
    : registryError(
        404,
        "MANIFEST_UNKNOWN",
        `manifest tagged by "${reference}" is not found`,
        {
          Tag: reference,
        },
      );
}

function redirectToBlob(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
  digest: string,
  blobs: readonly Blob[],
): Answer {
  return blobs.some((each) => each.digest === digest)
    ? {
        status: 307,
        headers: { location: signedUrl(cloud, registry, request, digest) },
      }
    : registryError(404, "BLOB_UNKNOWN", "blob unknown to registry", {
        digest,
      });
}

function images(repository: string, tags: Tags): StoredImage[] {
  return Object.values(tags).map((each) => storedImage(repository, each));
}

function blobsOf(repository: string, tags: Tags): Blob[] {
  return images(repository, tags).flatMap(({ blobs }) => blobs);
}

/** The blob with that digest in any repository of the cloud. */
export function findBlob(cloud: LocalCloud, digest: string): Blob | undefined {
  return Object.values(cloud.tenant.images)
    .flatMap((repositories) => Object.entries(repositories))
    .flatMap(([repository, tags]) => blobsOf(repository, tags))
    .find((each) => each.digest === digest);
}
