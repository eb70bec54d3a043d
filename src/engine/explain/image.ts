import { remembering } from "./remember.ts";
import { registryHost, registrySuffixes } from "./hosts.ts";

/** What a text says about the image that was to be pulled. */
export interface NamedImage {
  readonly registry: string | null;
  readonly repository: string | null;
  readonly reference: string | null;
}

const repository = "([a-z0-9]+(?:[._/-]{1,2}[a-z0-9]+){0,40})";
const reference = "(sha256:[a-f0-9]{64}|\\w[\\w.-]{0,127})";
const anyHost =
  "[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){1,5}(?::\\d{1,5})?";

const manifestUrl = new RegExp(
  `https?://\\s?(${anyHost})/v2/${repository.replaceAll("+", "{1,100}")}/(?:manifests|tags)/${reference}`,
  "i",
);
const blobUrl = new RegExp(
  `https?://(${anyHost})/v2/${repository.replaceAll("+", "{1,100}")}/blobs/`,
  "i",
);
const imageName = new RegExp(
  `(?<!https?://|[\\w.-])(${anyHost})/${repository.replaceAll("+", "{1,100}")}[:@]${reference}`,
  "i",
);
const bareImageName = new RegExp(
  `(?<!https?://|[\\w.-])(${anyHost})/${repository.replaceAll("+", "{1,100}")}(?![:@\\w/-])`,
  "i",
);
const host = new RegExp(`(?<![\\w*>.-])${registryHost}\\b`, "i");
const url = new RegExp(`https?://(${anyHost})/v2/`, "i");
const pullingFrom = /\bPulling from ([a-z0-9][a-z0-9._/-]{0,254})/i;
const repositoryDetail =
  /['"]name\\{0,4}['"]:\s{0,2}\\{0,4}['"]([a-z0-9][a-z0-9._/-]{0,254})/i;

const nothing: NamedImage = {
  registry: null,
  repository: null,
  reference: null,
};

/** A name with a dot before a slash, a registry's host, or a word about a repository: without them nothing is named. */
const mayName = new RegExp(
  `[a-z0-9]\\.[a-z0-9.-]{2,253}(?::\\d{1,5})?/|\\.(?:${registrySuffixes})|pulling from|name['"\\\\]{1,5}:`,
  "i",
);

/** The image that a stretch of text names, as complete as it names it. */
export const namedImage = remembering((text: string): NamedImage => {
  if (!mayName.test(text)) {
    return nothing;
  }
  for (const expression of [imageName, manifestUrl]) {
    const [, at, name, tag] = expression.exec(text) ?? [];
    if (at !== undefined) {
      return {
        registry: loginServer(at),
        repository: name ?? null,
        reference: tag ?? null,
      };
    }
  }
  for (const expression of [bareImageName, blobUrl]) {
    const [, at, name] = expression.exec(text) ?? [];
    if (at !== undefined && name !== "v2") {
      return {
        registry: loginServer(at),
        repository: name ?? null,
        reference: null,
      };
    }
  }
  const [, fromUrl] = url.exec(text) ?? [];
  const named = fromUrl ?? host.exec(text)?.[0];
  const found =
    pullingFrom.exec(text)?.[1] ?? repositoryDetail.exec(text)?.[1] ?? null;
  return named === undefined
    ? { ...nothing, repository: found }
    : { ...nothing, registry: loginServer(named), repository: found };
});

/** The login server to which a data endpoint belongs; other hosts as they are. */
function loginServer(named: string): string {
  const [all, name = "", , endpoint, suffix = ""] = host.exec(named) ?? [];
  return all !== undefined && endpoint === "data"
    ? `${name}.${suffix}`.toLowerCase()
    : named.toLowerCase();
}

/** Fills what one text leaves open from another, when both can mean the same registry. */
export function completed(image: NamedImage, other: NamedImage): NamedImage {
  const same =
    image.registry === null ||
    other.registry === null ||
    image.registry === other.registry;
  return same
    ? {
        registry: image.registry ?? other.registry,
        repository: image.repository ?? other.repository,
        reference:
          image.reference ??
          (image.repository === null || image.repository === other.repository
            ? other.reference
            : null),
      }
    : image;
}
