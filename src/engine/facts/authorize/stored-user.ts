import { sameId } from "../../../model/arm-id.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import type { Principal } from "../../principal.ts";
import { registryFacts } from "../registry.ts";

/**
 * A user name that may be a token's is nobody's where the registry has no such token. That is certain only if all of its
 * tokens were read; else the name is taken for a token's, whose rules then say what could not be read.
 */
export function knownToRegistry(
  context: JourneyContext,
  located: Located<Principal>,
): Located<Principal> {
  return whenKnown(located, (who) => {
    if (who.kind !== "repository-token") {
      return located;
    }
    const { fact: tokens } = registryFacts["registry.tokens"](context);
    return tokens.known &&
      !tokens.value.some(({ name }) => sameId(name, who.name))
      ? drawnFrom(located, { kind: "unknown-user", name: who.name })
      : located;
  });
}
