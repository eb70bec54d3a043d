import {
  presenceByManifest,
  presenceByTags,
  type ImagePresence,
} from "../../image-presence.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, type Located } from "../../located.ts";
import { manifestAnswer, tagList } from "./image-probe.ts";

export interface SeenImage {
  readonly presence: ImagePresence;
  /** The repository's tags as far as they were seen: to name similar ones, not to judge by. */
  readonly tags: readonly string[];
}

/** Whether the journey's image is there: the answer for the image itself counts more than the list of tags. */
export function imagePresence(context: JourneyContext): Located<SeenImage> {
  const manifest = manifestAnswer(context);
  const list = tagList(context);
  const tags = list.fact.known ? list.fact.value.tags : [];
  const byTags = list.fact.known
    ? presenceByTags(list.fact.value, context.journey.image?.reference ?? "")
    : undefined;
  const byManifest = manifest.fact.known
    ? presenceByManifest(manifest.fact.value)
    : undefined;
  if (byTags === "no-repository" && byManifest !== "present") {
    return drawnFrom(list, { presence: byTags, tags }, "status");
  }
  if (byManifest) {
    return drawnFrom(manifest, { presence: byManifest, tags }, "status");
  }
  if (byTags && !isDigest(context)) {
    return drawnFrom(list, { presence: byTags, tags }, "tags");
  }
  if (!manifest.fact.known) {
    return { fact: manifest.fact, pointer: manifest.pointer };
  }
  return silent(manifest, "image-answer-unclear", {
    status: manifest.fact.value.status,
  });
}

function isDigest({ journey: { image } }: JourneyContext): boolean {
  return image?.reference.includes(":") ?? false;
}
