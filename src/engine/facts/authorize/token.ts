import { sameId } from "../../../model/arm-id.ts";
import type { RegistryToken, ScopeMap } from "../../../model/arm.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { principalOf } from "./principal.ts";
import { registryFacts } from "../registry.ts";

/** The repository token that a consumer signs in as; null when it signs in otherwise. */
export function tokenOf(
  context: JourneyContext,
): Located<RegistryToken | null> {
  const principal = principalOf(context);
  return whenKnown(principal, (who) => {
    if (who.kind !== "repository-token") {
      return drawnFrom(principal, null);
    }
    const tokens = registryFacts["registry.tokens"](context);
    return whenKnown(tokens, (list) => {
      const index = list.findIndex(({ name }) => sameId(name, who.name));
      return drawnFrom(tokens, list[index] ?? null, index);
    });
  });
}

/** What that token may do. */
export function scopeMapOf(context: JourneyContext): Located<ScopeMap | null> {
  const { landscape } = context;
  const located = tokenOf(context);
  return whenKnown(located, (token) => {
    if (!token) {
      return drawnFrom(located, null);
    }
    const { scopeMapId = "" } = token.properties;
    const maps = fromTable(landscape, "scopeMaps", landscape.registryId);
    return whenKnown(maps, (list) => {
      const index = list.findIndex(({ id }) => sameId(id, scopeMapId));
      return index === -1
        ? silent(maps, "scope-map-gone", { token: token.name })
        : drawnFrom(maps, list[index] ?? null, index);
    });
  });
}
