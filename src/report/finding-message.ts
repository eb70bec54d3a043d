import { nameOf } from "../model/arm-id.ts";
import type { Diagnosis, Finding, Note } from "../model/diagnosis.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { Say } from "../messages/text.ts";

/** The finding's message. */
export function findingMessage(
  finding: Finding,
  diagnosis: Diagnosis,
  say: Say,
): string {
  const id =
    finding.wording === undefined
      ? `rule.${finding.rule}.message`
      : `rule.${finding.rule}.message.${finding.wording}`;
  return say(id, { ...registryArgs(diagnosis), ...finding.args });
}

/** What a note says. */
export function noteSentence(
  { id, args }: Note,
  diagnosis: Diagnosis,
  say: Say,
): string {
  return say(`note.${id}`, { ...registryArgs(diagnosis), ...args });
}

/** The registry's name and login server are at hand in every message. */
function registryArgs({ registry }: Diagnosis): MessageArgs {
  return { registry: nameOf(registry.id), loginServer: registry.loginServer };
}
