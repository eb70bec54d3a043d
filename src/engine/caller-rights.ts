import type { CallerRights } from "../model/diagnosis.ts";
import { valueOf } from "../model/fact.ts";
import { repositoryActions } from "../model/probe.ts";
import { signInAnswer } from "./facts/image/image-probe.ts";
import type { JourneyContext } from "./journey.ts";

/** What the registry lets the caller do with the image's repository, by the token that it gave; undefined when it did not say. */
export function callerRights(
  context: JourneyContext,
): CallerRights | undefined {
  const answer = valueOf(signInAnswer(context).fact);
  const actions = answer?.actions;
  if (context.journey.consumer.kind !== "machine" || actions === undefined) {
    return undefined;
  }
  const asked = [...repositoryActions, "list"] as const;
  const holds = (right: (typeof asked)[number]): boolean =>
    right === "list" ? answer?.mayList === true : actions.includes(right);
  return {
    granted: asked.filter(holds),
    refused: asked.filter((right) => !holds(right)),
  };
}
