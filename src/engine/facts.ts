import { consumerFacts } from "./facts/consumer.ts";
import { governanceFacts } from "./facts/governance.ts";
import { dockerFacts } from "./facts/docker.ts";
import { identityFacts } from "./facts/identity.ts";
import { clusterFacts } from "./facts/cluster.ts";
import { imageFacts } from "./facts/image.ts";
import { journeyFacts } from "./facts/journey.ts";
import { landscapeFacts } from "./facts/landscape.ts";
import { networkFacts } from "./facts/network.ts";
import { probeFacts } from "./facts/probe.ts";
import { productionFacts } from "./facts/production.ts";
import { surroundingFacts } from "./facts/surroundings.ts";
import { textFacts } from "./facts/texts.ts";
import type { Located } from "./located.ts";

/** Every fact that a rule can ask for, by name: the closed vocabulary of `needs`. */
export const facts = {
  ...landscapeFacts,
  ...governanceFacts,
  ...consumerFacts,
  ...productionFacts,
  ...clusterFacts,
  ...networkFacts,
  ...probeFacts,
  ...surroundingFacts,
  ...dockerFacts,
  ...identityFacts,
  ...imageFacts,
  ...journeyFacts,
  ...textFacts,
};

export type FactName = keyof typeof facts;

export type FactValue<N extends FactName> =
  ReturnType<(typeof facts)[N]> extends Located<infer T> ? T : never;
