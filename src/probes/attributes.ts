import type { AttributesAnswer } from "../model/probe.ts";
import type { HttpsAnswer } from "./https.ts";
import { fieldOf, parseJson, textOf } from "./registry-answer.ts";
import { get, pathOf, segment, type Repository } from "./repository.ts";

/**
 * What may be done with a repository, a tag of it and the manifest behind the tag ("Azure Container Registry REST API", /acr/v1).
 * The repository is asked for when the first of its images is, and then holds for the others.
 */
export function attributesProbe(
  of: Repository,
): (reference: string) => Promise<AttributesAnswer[]> {
  const root = `acr/v1/${pathOf(of)}`;
  let repository: Promise<AttributesAnswer> | undefined;
  return async (reference) => {
    repository ??= ofRepository(of, root);
    const answers = await Promise.all([
      repository,
      reference.includes(":")
        ? ofManifest(of, root, reference)
        : ofTag(of, root, reference),
    ]);
    return answers.flat();
  };
}

async function ofRepository(
  of: Repository,
  root: string,
): Promise<AttributesAnswer> {
  const answer = await get(of, root);
  return attributes("repository", answer, parseJson(answer.body));
}

async function ofTag(
  of: Repository,
  root: string,
  tag: string,
): Promise<AttributesAnswer[]> {
  const answer = await get(of, `${root}/_tags/${segment(tag)}`);
  const document = fieldOf(parseJson(answer.body), "tag");
  const digest = textOf(document, "digest");
  return [
    attributes("tag", answer, document),
    ...(digest === undefined ? [] : [await ofManifest(of, root, digest)]),
  ];
}

async function ofManifest(
  of: Repository,
  root: string,
  digest: string,
): Promise<AttributesAnswer> {
  const answer = await get(of, `${root}/_manifests/${segment(digest)}`);
  const document = fieldOf(parseJson(answer.body), "manifest");
  return attributes("manifest", answer, document);
}

function attributes(
  of: AttributesAnswer["of"],
  { status }: HttpsAnswer,
  document: unknown,
): AttributesAnswer {
  const stated = fieldOf(document, "changeableAttributes");
  const readEnabled = fieldOf(stated, "readEnabled");
  const quarantineState = textOf(stated, "quarantineState");
  return {
    of,
    status,
    ...(typeof readEnabled === "boolean" && { readEnabled }),
    ...(quarantineState !== undefined && { quarantineState }),
  };
}
