import type { ManifestAnswer, TagList } from "../model/probe.ts";

/** Whether an image is in the registry, as the registry itself answered. */
export type ImagePresence = "present" | "no-tag" | "no-repository";

/** What the answer for the image's manifest says; undefined when it says nothing (not allowed, throttled). */
export function presenceByManifest({
  status,
  code,
}: ManifestAnswer): ImagePresence | undefined {
  if (status === 200) {
    return "present";
  }
  if (status !== 404) {
    return undefined;
  }
  return code === "NAME_UNKNOWN" ? "no-repository" : "no-tag";
}

/** What the repository's list of tags says of a tag; undefined when it says nothing. */
export function presenceByTags(
  { status, tags, complete }: TagList,
  tag: string,
): ImagePresence | undefined {
  if (status === 404) {
    return "no-repository";
  }
  if (status !== 200) {
    return undefined;
  }
  if (tags.includes(tag)) {
    return "present";
  }
  return complete ? "no-tag" : undefined;
}
