import type { LocalCloud } from "../cloud.ts";
import type { Answer } from "../http/exchange.ts";
import type { Json } from "../json.ts";
import type { Image, Resource } from "../tenant-file.ts";
import { registryError } from "./errors.ts";
import { storedImage } from "./images.ts";
import { loginServerOf } from "./registries.ts";

/** What a path below `/acr/v1/` asks about. */
export interface AttributesPath {
  readonly repository: string;
  readonly kind: "_tags" | "_manifests" | undefined;
  readonly reference: string;
}

export function parseAttributesPath(path: string): AttributesPath | undefined {
  const match = /^\/acr\/v1\/(.+?)(?:\/(_tags|_manifests)\/([^/]+))?$/.exec(
    path,
  );
  const [, repository = "", kind, reference = ""] = match ?? [];
  return match === null
    ? undefined
    : {
        repository,
        kind: kind === "_tags" || kind === "_manifests" ? kind : undefined,
        reference,
      };
}

/** The attributes of a repository, a tag or a manifest ("Azure Container Registry REST API", Get Properties). */
export function answerAttributes(
  cloud: LocalCloud,
  registry: Resource,
  { repository, kind, reference }: AttributesPath,
): Answer {
  const tags = cloud.tenant.images[loginServerOf(registry)]?.[repository];
  if (tags === undefined) {
    return registryError(404, "NAME_UNKNOWN", "repository name not known");
  }
  const common = { registry: loginServerOf(registry), imageName: repository };
  if (kind === undefined) {
    const isLocked = Object.values(tags).some(
      ({ withheld }) => withheld === "repository",
    );
    return ok({ ...common, changeableAttributes: readable(!isLocked) });
  }
  return kind === "_tags"
    ? tagAttributes(common, repository, reference, tags[reference])
    : manifestAttributes(common, repository, reference, tags);
}

function tagAttributes(
  common: Json,
  repository: string,
  name: string,
  image: Image | undefined,
): Answer {
  return image === undefined
    ? unknownReference(name)
    : ok({
        ...common,
        tag: {
          name,
          digest: digestOf(repository, image),
          changeableAttributes: readable(image.withheld !== "tag"),
        },
      });
}

/** Several tags may name one manifest. */
function manifestAttributes(
  common: Json,
  repository: string,
  digest: string,
  tags: Readonly<Record<string, Image>>,
): Answer {
  const images = Object.values(tags).filter(
    (image) => digestOf(repository, image) === digest,
  );
  const is = (state: Image["withheld"]): boolean =>
    images.some(({ withheld }) => withheld === state);
  return images.length === 0
    ? unknownReference(digest)
    : ok({
        ...common,
        manifest: {
          digest,
          changeableAttributes: {
            ...readable(!is("manifest")),
            ...(is("quarantine") && { quarantineState: "Quarantined" }),
          },
        },
      });
}

function unknownReference(reference: string): Answer {
  return registryError(404, "MANIFEST_UNKNOWN", `${reference} is not found`);
}

/** Whether a pull of the image is disallowed: a lock of its repository holds for each image in it. */
export function isWithheld(
  tags: Readonly<Record<string, Image>>,
  repository: string,
  reference: string,
): boolean {
  return Object.entries(tags).some(
    ([tag, image]) =>
      image.withheld === "repository" ||
      (image.withheld !== undefined &&
        (reference === tag || reference === digestOf(repository, image))),
  );
}

function digestOf(repository: string, image: Image): string {
  return storedImage(repository, image).manifests[0].digest;
}

function readable(readEnabled: boolean): Json {
  return {
    deleteEnabled: true,
    writeEnabled: true,
    readEnabled,
    listEnabled: true,
  };
}

function ok(body: Json): Answer {
  return { status: 200, body };
}
