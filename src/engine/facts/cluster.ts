import { clusterProxyOf } from "./cluster-proxy.ts";
import { nodeImagesOf } from "./node-images.ts";
import { bareScaleSetsOf } from "./scale-sets.ts";

/** What a cluster's nodes are made of. */
export const clusterFacts = {
  "consumer.cluster-proxy": clusterProxyOf,
  "consumer.node-images": nodeImagesOf,
  "consumer.bare-scale-sets": bareScaleSetsOf,
};
