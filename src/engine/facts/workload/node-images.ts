import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { consumerFacts } from "../consumer.ts";

/** The node image of a pool. */
export interface NodeImage {
  readonly pool: string;
  readonly version: string;
  /** When it was built: `202607.29`. */
  readonly built: string;
}

/** The node images of a cluster's pools, in their order. */
export function nodeImagesOf(
  context: JourneyContext,
): Located<readonly NodeImage[]> {
  const cluster = consumerFacts["consumer.cluster"](context);
  return whenKnown(cluster, ({ name, properties }) => {
    const pools = properties.agentPoolProfiles ?? [];
    const images = pools.map((pool): NodeImage => {
      const version = pool.nodeImageVersion ?? "";
      const built = /-(\d{6}\.\d{2})\.\d+$/.exec(version)?.[1] ?? "";
      return { pool: pool.name, version, built };
    });
    const located = drawnFrom(
      cluster,
      images,
      "properties",
      "agentPoolProfiles",
    );
    const unclear = images.find(({ built }) => built === "");
    return unclear
      ? silent(located, "node-image-undated", {
          cluster: name,
          pool: unclear.pool,
        })
      : located;
  });
}
