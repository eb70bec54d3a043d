import { nameOf } from "../model/arm-id.ts";
import type { Diagnosis, Finding } from "../model/diagnosis.ts";
import type { Say } from "../messages/text.ts";

/** The finding's message; the registry's name and login server are always at hand. */
export function findingMessage(
  finding: Finding,
  { registry }: Diagnosis,
  say: Say,
): string {
  const id =
    finding.wording === undefined
      ? `rule.${finding.rule}.message`
      : `rule.${finding.rule}.message.${finding.wording}`;
  return say(id, {
    registry: nameOf(registry.id),
    loginServer: registry.loginServer,
    ...finding.args,
  });
}
