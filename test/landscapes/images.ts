import { known } from "../../src/model/fact.ts";
import {
  manifestKey,
  repositoryKey,
  type Platform,
  type TagList,
} from "../../src/model/probe.ts";
import type { Builder } from "./builder.ts";
import { readAt } from "./table-edits.ts";

/** The registry's answer for a list of tags; a whole one unless the test says otherwise. */
export function tags(
  given: Builder,
  repository: string,
  names: readonly string[],
  more: Partial<TagList> = {},
): Builder {
  return given.probe(
    "tags",
    { status: 200, tags: names, complete: true, ...more },
    repositoryKey(given.build().loginServer, repository),
  );
}

/** The registry's answer for an image. Its key keeps the reference's case. */
export function manifest(
  given: Builder,
  repository: string,
  reference: string,
  status: number,
  platforms: readonly Platform[] = [],
  code?: string,
): Builder {
  return given.with((from) => {
    const key = manifestKey(from.loginServer, repository, reference);
    const answer = { status, platforms, ...(code !== undefined && { code }) };
    const manifests = {
      ...from.probes.manifests,
      [key]: known(answer, key, readAt),
    };
    return { ...from, probes: { ...from.probes, manifests } };
  });
}
