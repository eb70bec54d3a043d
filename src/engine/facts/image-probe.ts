import { factOf, unknown } from "../../model/fact.ts";
import type { Landscape } from "../../model/landscape.ts";
import { pointer } from "../../model/pointer.ts";
import {
  manifestKey,
  repositoryKey,
  type HttpAnswer,
  type ManifestAnswer,
  type TagList,
} from "../../model/probe.ts";
import type { JourneyContext } from "../journey.ts";
import { fromProbe, type Located } from "../located.ts";

/** The tags of the journey's repository. */
export function tagList({
  landscape,
  journey: { image },
}: JourneyContext): Located<TagList> {
  const key = repositoryKey(landscape.loginServer, image?.repository ?? "");
  return lookedUp(landscape, fromProbe(landscape, "tags", key));
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
  return lookedUp(landscape, {
    fact: landscape.probes.manifests[key] ?? unknown("not-asked", key),
    pointer: pointer("probes", "manifests", key, "value"),
  });
}

/**
 * A look from a machine that the network keeps out says nothing about images, and nothing stands against the pulls of
 * others: nobody asked.
 */
function lookedUp<T extends { readonly status: number }>(
  landscape: Landscape,
  { fact, pointer: at }: Located<T>,
): Located<T> {
  const refused = fact.known ? isRefusal(fact.value) : true;
  if (refused && isOutside(landscape)) {
    const detail = "This machine does not reach the registry.";
    return { fact: unknown("not-asked", fact.source, { detail }), pointer: at };
  }
  if (fact.known && refused) {
    const detail = `The registry answered ${fact.value.status} to this machine.`;
    return { fact: unknown("denied", fact.source, { detail }), pointer: at };
  }
  return { fact, pointer: at };
}

function isRefusal({ status }: { readonly status: number }): boolean {
  return status === 401 || status === 403;
}

/** Whether the registry's network rules, or something on the way, keep this machine out. */
function isOutside({ probes, loginServer }: Landscape): boolean {
  const answers = [
    factOf(probes.challenge, loginServer),
    factOf(probes.tokenEndpoint, loginServer),
  ];
  return answers.some((answer) =>
    answer.known ? isNetworkRefusal(answer.value) : answer.reason === "failed",
  );
}

function isNetworkRefusal({ status }: HttpAnswer): boolean {
  return status === 403;
}
