import { unknown, type Table } from "../../../model/fact.ts";
import { pointer } from "../../../model/pointer.ts";
import {
  manifestKey,
  repositoryKey,
  type AttributesAnswer,
  type BlobAnswer,
  type ManifestAnswer,
  type TagList,
  type TokenAnswer,
  type Traced,
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

/** The registry's answer to this machine's own sign-in for the journey's repository. */
export function signInAnswer({
  landscape,
  journey: { image },
}: JourneyContext): Located<TokenAnswer> {
  const key = repositoryKey(landscape.loginServer, image?.repository ?? "");
  return fromProbe(landscape, "registryToken", key);
}

/** The registry's answer for the journey's image. */
export function manifestAnswer(
  context: JourneyContext,
): Located<ManifestAnswer> {
  return lookedUp(ofImage(context, "manifests"));
}

/** The answers to this machine's request for a blob of the journey's image. */
export function blobAnswer(context: JourneyContext): Located<BlobAnswer> {
  return ofImage(context, "blobs");
}

/** What the registry says may be done with the image: one answer each for what may withhold it. */
export function attributesAnswers(
  context: JourneyContext,
): Located<readonly AttributesAnswer[]> {
  return ofImage(context, "attributes");
}

/** The tables of the probes that are by `manifestKey`. */
interface ByImage {
  readonly manifests: ManifestAnswer;
  readonly blobs: BlobAnswer;
  readonly attributes: readonly AttributesAnswer[];
}

function ofImage<K extends keyof ByImage>(
  { landscape: { loginServer, probes }, journey: { image } }: JourneyContext,
  table: K,
): Located<ByImage[K]> {
  const key = manifestKey(
    loginServer,
    image?.repository ?? "",
    image?.reference ?? "",
  );
  const tables: { [T in keyof ByImage]: Table<ByImage[T]> } = probes;
  return {
    fact: tables[table][key] ?? unknown("not-asked", key),
    pointer: pointer("probes", table, key, "value"),
  };
}

/** A refused look says nothing about the image. */
function lookedUp<T extends Traced>({
  fact,
  pointer: at,
}: Located<T>): Located<T> {
  if (fact.known && (fact.value.status === 401 || fact.value.status === 403)) {
    const why = { remark: refusalRemark("machine-refused", fact.value) };
    return { fact: unknown("denied", fact.source, why), pointer: at };
  }
  return { fact, pointer: at };
}
