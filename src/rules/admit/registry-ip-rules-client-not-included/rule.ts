import { withoutMapping } from "../../../model/addresses.ts";
import { factOf, valueOf } from "../../../model/fact.ts";
import { evidenceAt } from "../../../engine/located.ts";
import {
  fail,
  notApplicable,
  pass,
  rule,
  type Judge,
} from "../../../engine/rule.ts";
import type { Verdict } from "../../../model/verdict.ts";
import { offerToAllow } from "../allow-addresses.ts";
import { ruleCount, ruleEvidence } from "../ip-rules.ts";

const needs = [
  "machine.admission",
  "registry.public-access",
  "consumer.path",
  "consumer.admission",
  "registry",
] as const;

/**
 * Speaks for all consumers that no rule of their own speaks for. This machine is judged by what the registry said to it,
 * which is proof even where the registry's configuration may not be read.
 */
export default rule({
  id: "registry-ip-rules-client-not-included",
  hop: "admit",
  severity: "error",
  needs,
  consumers: ["machine", "container-app", "container-group", "acr-task"],
  hides: ["registry-default-deny-no-rules"],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    const { consumer } = journey;
    if (consumer.kind === "acr-task") {
      return judgeTask(judge);
    }
    if (consumer.kind !== "machine") {
      return know("consumer.admission").admitted ? pass() : notApplicable();
    }
    const { refused, clientIp } = know("machine.admission");
    if (!refused) {
      return pass();
    }
    const address = clientIp === undefined ? "?" : withoutMapping(clientIp);
    const registry = valueOf(
      factOf(landscape.registries, landscape.registryId),
    );
    return fail({
      evidence: [evidence("machine.admission"), ...ruleEvidence(landscape)],
      args: {
        consumer: consumer.name,
        address,
        count: registry ? ruleCount(registry) : "?",
      },
      offers: registry
        ? offerToAllow({
            landscape,
            registry,
            consumer,
            addresses: [address],
            origin: "machine",
          })
        : [],
    });
  },
  repairs: ["allow-addresses"],
  doc: "L:container-registry-access-selected-networks",
});

/** A task in an agent pool; of those on shared agents, rules of their own speak. */
function judgeTask({
  know,
  journey: { consumer },
  landscape,
}: Judge<(typeof needs)[number]>): Verdict {
  if (
    know("registry.public-access") === "does-not-matter" ||
    know("consumer.path") !== "public"
  ) {
    return notApplicable();
  }
  const { admitted, refused } = know("consumer.admission");
  if (admitted) {
    return pass();
  }
  if (refused.length === 0) {
    return notApplicable();
  }
  const registry = know("registry");
  const addresses = refused.map(({ address }) => address);
  return fail({
    evidence: [
      ...refused.map(({ pointer }) => evidenceAt(landscape, pointer)),
      ...ruleEvidence(landscape),
    ],
    args: {
      consumer: consumer.name,
      address: addresses,
      count: ruleCount(registry),
    },
    offers: offerToAllow({
      landscape,
      registry,
      consumer,
      addresses,
      origin: "egress",
    }),
  });
}
