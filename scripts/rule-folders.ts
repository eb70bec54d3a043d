import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { hops } from "../src/model/hop.ts";

/** A rule's folder below src/rules. */
export interface RuleFolder {
  readonly id: string;
  /** The parent folder: a hop, or `meta`. */
  readonly hop: string;
  /** Place of the hop; `meta` comes last. */
  readonly hopIndex: number;
  /** `<hop>/<id>` */
  readonly path: string;
}

/** Every folder of a rule: those that hold something below `<hop>/`, whatever is missing in them. */
export async function ruleFolders(root: string): Promise<RuleFolder[]> {
  const places = [...hops, "meta"];
  const found = await Promise.all(
    places.map(async (hop, hopIndex) => {
      const entries = await readdir(join(root, hop), {
        withFileTypes: true,
      }).catch(() => []);
      return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => ({
          id: name,
          hop,
          hopIndex,
          path: `${hop}/${name}`,
        }));
    }),
  );
  return found.flat();
}
