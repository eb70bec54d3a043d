import type { Note } from "../../model/diagnosis.ts";
import { allowsAnonymousPull } from "../anonymous-pull.ts";
import { probeFacts } from "../facts/probe.ts";
import { registryFacts } from "../facts/registry.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom } from "../located.ts";
import { note } from "./note.ts";

/**
 * What came of this machine's request for a token without signing in, where that is worth a word: the registry is set to serve
 * everybody, or does so against its settings.
 */
export function anonymousPull(context: JourneyContext): Note[] {
  const registry = registryFacts.registry(context);
  const answer = probeFacts["probe.token-endpoint"](context);
  if (
    context.journey.consumer.kind !== "machine" ||
    !registry.fact.known ||
    !answer.fact.known ||
    answer.fact.value.from !== "registry"
  ) {
    return [];
  }
  const should = allowsAnonymousPull(registry.fact.value);
  const id = noteOf(should, answer.fact.value.status);
  const proof = [
    drawnFrom(answer, null, "status"),
    drawnFrom(registry, null, "properties", "anonymousPullEnabled"),
  ];
  return id ? [note(context, id, proof)] : [];
}

function noteOf(should: boolean, status: number): string | undefined {
  if (status === 200) {
    return should ? "anonymous-pull-works" : "anonymous-pull-unexpected";
  }
  return status === 401 && should ? "anonymous-pull-refused" : undefined;
}
