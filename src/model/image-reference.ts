/** An image reference of the OCI distribution specification: host/repository:tag or host/repository@digest. */
export interface ImageReference {
  /** Lower case; empty when the reference names no registry host. */
  readonly host: string;
  readonly repository: string;
  /** The tag or the digest (`sha256:…`); `latest` when none is given. */
  readonly reference: string;
}

/** Takes an image reference apart; undefined when it names no repository. */
export function parseImage(text: string): ImageReference | undefined {
  const trimmed = text.trim().replace(/^https?:\/\//i, "");
  const slash = trimmed.indexOf("/");
  const first = slash === -1 ? "" : trimmed.slice(0, slash);
  const hasHost =
    first.includes(".") || first.includes(":") || first === "localhost";
  const rest = hasHost ? trimmed.slice(slash + 1) : trimmed;
  const [named = "", digest] = rest.split("@", 2);
  const colon = named.lastIndexOf(":");
  const repository = colon === -1 ? named : named.slice(0, colon);
  if (repository === "") {
    return undefined;
  }
  const tag = colon === -1 ? "latest" : named.slice(colon + 1);
  return {
    host: hasHost ? first.toLowerCase() : "",
    repository,
    reference: digest ?? tag,
  };
}

/** Whether an image names this host as the one that it comes from. */
export function isFrom(image: string, loginServer: string): boolean {
  return parseImage(image)?.host === loginServer.toLowerCase();
}

/** `repository:tag` or `repository@digest`, without the host. */
export function shortImage({
  repository,
  reference,
}: Pick<ImageReference, "repository" | "reference">): string {
  const separator = reference.includes(":") ? "@" : ":";
  return `${repository}${separator}${reference}`;
}
