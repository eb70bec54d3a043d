import { nameOf, sameId } from "../../model/arm-id.ts";
import { factOf, valueOf } from "../../model/fact.ts";
import { scopeMaps, tokens } from "../documents/registry.ts";
import { readList, type Collecting } from "./collecting.ts";

/** The registry's tokens and their scope maps, if a user name that the site has stored may be a token's. */
export async function collectTokens(
  collecting: Collecting,
  siteId: string,
  registryId: string,
): Promise<void> {
  const { draft } = collecting;
  const containers = valueOf(factOf(draft.siteContainers, siteId)) ?? [];
  const users = [
    valueOf(factOf(draft.pullSettings, siteId))?.userName,
    ...containers.map(({ properties }) => properties.userName),
  ];
  const adminUser = nameOf(registryId);
  if (users.some((user) => user && !sameId(user, adminUser))) {
    await Promise.all([
      readList(
        collecting,
        draft.tokens,
        registryId,
        `${registryId}/tokens`,
        tokens,
      ),
      readList(
        collecting,
        draft.scopeMaps,
        registryId,
        `${registryId}/scopeMaps`,
        scopeMaps,
      ),
    ]);
  }
}
