import { nameOf, sameId } from "../../model/arm-id.ts";
import { factOf, valueOf } from "../../model/fact.ts";
import { scopeMaps, tokens } from "../documents/registry.ts";
import { readList, type Collecting } from "./collecting.ts";

/** What is known of the tokens that a site may sign in as. */
export async function collectTokens(
  collecting: Collecting,
  siteId: string,
  registryId: string,
): Promise<void> {
  const { draft } = collecting;
  const containers = valueOf(factOf(draft.siteContainers, siteId)) ?? [];
  await collectTokensOf(
    collecting,
    [
      valueOf(factOf(draft.pullSettings, siteId))?.userName,
      ...containers.map(({ properties }) => properties.userName),
    ],
    registryId,
  );
}

/** The registry's tokens and their scope maps, if one of these user names may be a token's. */
export async function collectTokensOf(
  collecting: Collecting,
  users: readonly (string | undefined)[],
  registryId: string,
): Promise<void> {
  const { draft } = collecting;
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
