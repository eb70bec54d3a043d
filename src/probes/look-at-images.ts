import { known, unknown } from "../model/fact.ts";
import {
  manifestKey,
  repositoryKey,
  type ManifestAnswer,
  type Probes,
} from "../model/probe.ts";
import { attributesProbe } from "./attributes.ts";
import { fetchBlob, type DataWay, type FetchedBlob } from "./blob.ts";
import { groundsFrom } from "./failure.ts";
import {
  configOf,
  firstImageOf,
  manifestAnswer,
  probeTags,
  readManifest,
  type Manifest,
} from "./image.ts";
import type { ProbeRun } from "./probe-run.ts";
import type { Repository } from "./repository.ts";
import type { RepositoryImages } from "./request.ts";

/** Tags, manifests and, of the images that this machine pulls, a blob. Never throws: what breaks for one image says nothing of the others. */
export async function lookAtImages(
  of: Repository,
  { references, pulledHere = [] }: RepositoryImages,
  way: DataWay,
  run: ProbeRun,
): Promise<void> {
  const { host } = of.target;
  const probeAttributes = attributesProbe(of);
  await Promise.all([
    attempt(
      () => probeTags(of),
      "tags",
      repositoryKey(host, of.repository),
      run,
    ),
    ...references.map(async (reference) => {
      const isPulledHere = pulledHere.includes(reference);
      const answer = await lookAtImage(of, reference, isPulledHere, way, run);
      if (answer && notGiven.includes(answer.status)) {
        const key = manifestKey(host, of.repository, reference);
        await attempt(() => probeAttributes(reference), "attributes", key, run);
      }
    }),
  ]);
}

/** The registry does not have the image, or gives it to nobody: other refusals are of the caller. */
const notGiven: readonly number[] = [404, 405, 409];

async function lookAtImage(
  of: Repository,
  reference: string,
  isPulledHere: boolean,
  way: DataWay,
  run: ProbeRun,
): Promise<ManifestAnswer | undefined> {
  const key = manifestKey(of.target.host, of.repository, reference);
  const manifest = readManifest(of, reference);
  const blob = manifest.then((read) => blobOf(of, read, isPulledHere, way));
  const [answer] = await Promise.all([
    attempt(
      async () => {
        const read = await manifest;
        const config = configOf(read) && (await contentOf(blob));
        return manifestAnswer(read, config || undefined);
      },
      "manifests",
      key,
      run,
    ),
    isPulledHere
      ? attempt(
          async () => (await blob)?.answer,
          "blobs",
          key,
          run,
          `GET blob of ${key}`,
        )
      : contentOf(blob),
  ]);
  return answer;
}

/**
 * The configuration of the image, whose way is that of its layers: whole where it says the platform, its first byte where an
 * index says that.
 */
async function blobOf(
  of: Repository,
  manifest: Manifest,
  isPulledHere: boolean,
  way: DataWay,
): Promise<FetchedBlob | undefined> {
  const config = configOf(manifest);
  if (config !== undefined) {
    return fetchBlob(of, config, way);
  }
  const image = isPulledHere ? firstImageOf(manifest) : undefined;
  const ofImage = image && configOf(await readManifest(of, image));
  return ofImage
    ? fetchBlob(of, ofImage, way, { range: "bytes=0-0" })
    : undefined;
}

async function contentOf(
  blob: Promise<FetchedBlob | undefined>,
): Promise<FetchedBlob["content"]> {
  try {
    return (await blob)?.content;
  } catch {
    return undefined;
  }
}

/** Reports what a probe saw; undefined is nothing: an image that was not given has no blob, and neither has a manifest that names none. */
async function attempt<T>(
  probe: () => Promise<T | undefined>,
  table: keyof Probes,
  key: string,
  run: ProbeRun,
  source = `GET ${key}`,
): Promise<T | undefined> {
  try {
    const value = await probe();
    if (value !== undefined) {
      run.report(table, key, known(value, source, run.now()));
    }
    return value;
  } catch (error) {
    run.report(table, key, unknown("failed", source, groundsFrom(error)));
    return undefined;
  }
}
