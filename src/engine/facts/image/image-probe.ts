import { unknown } from "../../../model/fact.ts";
import { pointer } from "../../../model/pointer.ts";
import {
  manifestKey,
  repositoryKey,
  type BlobAnswer,
  type ManifestAnswer,
  type TagList,
} from "../../../model/probe.ts";
import { refusalRemark } from "../../../model/refusal-remark.ts";
import type { JourneyContext } from "../../journey.ts";
import { fromProbe, type Located } from "../../located.ts";

/** The tags of the journey's repository. */
export function tagList({
  landscape,
  journey: { image },
}: JourneyContext): Located<TagList> {
  const key = repositoryKey(landscape.loginServer, image?.repository ?? "");
  return lookedUp(fromProbe(landscape, "tags", key));
}

/** The registry's answer for the journey's image. */
export function manifestAnswer({
  landscape,
  journey: { image },
}: JourneyContext): Located<ManifestAnswer> {
  const key = manifestKey(
    landscape.loginServer,
    image?.repository ?? "",
    image?.reference ?? "",
  );
  return lookedUp({
    fact: landscape.probes.manifests[key] ?? unknown("not-asked", key),
    pointer: pointer("probes", "manifests", key, "value"),
  });
}

/** The answers to this machine's request for a blob of the journey's image. */
export function blobAnswer({
  landscape,
  journey: { image },
}: JourneyContext): Located<BlobAnswer> {
  const key = manifestKey(
    landscape.loginServer,
    image?.repository ?? "",
    image?.reference ?? "",
  );
  return {
    fact: landscape.probes.blobs[key] ?? unknown("not-asked", key),
    pointer: pointer("probes", "blobs", key, "value"),
  };
}

/** A refused look says nothing about the image. */
function lookedUp<
  T extends { readonly status: number; readonly correlationId?: string },
>({ fact, pointer: at }: Located<T>): Located<T> {
  if (fact.known && (fact.value.status === 401 || fact.value.status === 403)) {
    const why = { remark: refusalRemark("machine-refused", fact.value) };
    return { fact: unknown("denied", fact.source, why), pointer: at };
  }
  return { fact, pointer: at };
}
