import { repositoryActions, repositoryKey } from "../model/probe.ts";
import type { CallerRights } from "../model/diagnosis.ts";
import type { JourneyContext } from "./journey.ts";
import { fromProbe } from "./located.ts";

/** What the registry lets the caller do with the image's repository, by the token that it gave; undefined when it did not say. */
export function callerRights({
  landscape,
  journey: { consumer, image },
}: JourneyContext): CallerRights | undefined {
  if (consumer.kind !== "machine" || image === null) {
    return undefined;
  }
  const key = repositoryKey(landscape.loginServer, image.repository);
  const { fact } = fromProbe(landscape, "registryToken", key);
  const actions = fact.known ? fact.value.actions : undefined;
  if (!fact.known || actions === undefined) {
    return undefined;
  }
  const asked = [...repositoryActions, "list"] as const;
  const holds = (right: (typeof asked)[number]): boolean =>
    right === "list" ? fact.value.mayList === true : actions.includes(right);
  return {
    granted: asked.filter(holds),
    refused: asked.filter((right) => !holds(right)),
  };
}
