import { known } from "../../src/model/fact.ts";
import {
  manifestKey,
  repositoryKey,
  type AttributesAnswer,
  type BlobAnswer,
  type ManifestAnswer,
  type Platform,
  type Probes,
  type TagList,
} from "../../src/model/probe.ts";
import type { Builder } from "./builder.ts";
import { readAt, type RowOf } from "./table-edits.ts";

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

/** The registry's answer for an image. */
export function manifest(
  given: Builder,
  repository: string,
  reference: string,
  status: number,
  platforms: readonly Platform[] = [],
  more: Partial<ManifestAnswer> = {},
): Builder {
  const answer = { status, platforms, ...more };
  return withAnswer(given, "manifests", repository, reference, answer);
}

/** What the registry shows of the locks on an image. */
export function attributes(
  given: Builder,
  repository: string,
  reference: string,
  shown: readonly AttributesAnswer[],
): Builder {
  return withAnswer(given, "attributes", repository, reference, shown);
}

/** The answers to the request for a blob of an image. */
export function blob(
  given: Builder,
  repository: string,
  reference: string,
  answer: BlobAnswer,
): Builder {
  return withAnswer(given, "blobs", repository, reference, answer);
}

/** A row of a table by image, whose key keeps the reference's case. */
function withAnswer<K extends "manifests" | "blobs" | "attributes">(
  given: Builder,
  table: K,
  repository: string,
  reference: string,
  answer: RowOf<Probes[K]>,
): Builder {
  return given.with((from) => {
    const key = manifestKey(from.loginServer, repository, reference);
    const rows = {
      ...from.probes[table],
      [key]: known(answer, key, readAt),
    };
    return { ...from, probes: { ...from.probes, [table]: rows } };
  });
}
