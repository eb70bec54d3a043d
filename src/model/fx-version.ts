import { decodeBase64 } from "./base64.ts";

/** What `linuxFxVersion` or `windowsFxVersion` of a site's configuration says about containers. */
export type FxVersion =
  | { readonly kind: "image"; readonly image: string }
  | { readonly kind: "compose"; readonly images: readonly string[] }
  /** The containers are documents of their own below `sitecontainers`. */
  | { readonly kind: "site-containers" }
  /** A built-in stack such as `NODE|20-lts`, or nothing. */
  | { readonly kind: "code" };

/** Takes `DOCKER|…`, `COMPOSE|…`, `KUBE|…` and `SITECONTAINERS` apart; anything else runs code. */
export function parseFxVersion(text: string | null | undefined): FxVersion {
  const [stack = "", ...rest] = (text ?? "").trim().split("|");
  const detail = rest.join("|").trim();
  switch (stack.toUpperCase()) {
    case "DOCKER":
      return detail === ""
        ? { kind: "code" }
        : { kind: "image", image: detail };
    case "COMPOSE":
    case "KUBE":
      return { kind: "compose", images: imagesOfYaml(decodeBase64(detail)) };
    case "SITECONTAINERS":
      return { kind: "site-containers" };
    default:
      return { kind: "code" };
  }
}

/** The images that a site's configuration names by itself. */
export function imagesOf(fxVersion: FxVersion): readonly string[] {
  switch (fxVersion.kind) {
    case "image":
      return [fxVersion.image];
    case "compose":
      return fxVersion.images;
    case "site-containers":
    case "code":
      return [];
  }
}

/** Every scalar after an `image:` key. A value with a variable (`$TAG`) names no image and is left out. */
function imagesOfYaml(yaml: string): string[] {
  const lines = yaml.matchAll(
    /^[ \t-]*(["']?)image\1[ \t]*:[ \t]+(["']?)([^\s"'#]+)\2[ \t]*(?:#.*)?\r?$/gm,
  );
  return [...lines].flatMap(([, , , image = ""]) =>
    image === "" || image.includes("$") ? [] : image,
  );
}
