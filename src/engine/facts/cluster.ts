import { clusterProxyOf } from "./workload/cluster-proxy.ts";
import { nodeImagesOf } from "./workload/node-images.ts";
import { bareScaleSetsOf } from "./workload/scale-sets.ts";

/** What a cluster's nodes are made of. */
export const clusterFacts = {
  "consumer.cluster-proxy": clusterProxyOf,
  "consumer.node-images": nodeImagesOf,
  "consumer.bare-scale-sets": bareScaleSetsOf,
};
