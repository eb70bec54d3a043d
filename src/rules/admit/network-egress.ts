import { evidenceAt } from "../../engine/located.ts";
import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Verdict } from "../../model/verdict.ts";
import { offerToAllow } from "./allow-addresses.ts";
import { ruleEvidence } from "./ip-rules.ts";

/** What the rules about a consumer that comes from the addresses of its network need to know. */
export const egressFacts = [
  "consumer.path",
  "consumer.admission",
  "registry",
] as const;

/** Fails when an address through which the network reaches the public endpoint is not let in there. */
export function judgeEgress({
  know,
  journey,
  landscape,
}: Judge<(typeof egressFacts)[number]>): Verdict {
  if (know("consumer.path") !== "public") {
    return notApplicable();
  }
  const { admitted, refused, total } = know("consumer.admission");
  if (admitted) {
    return pass();
  }
  if (refused.length === 0) {
    return notApplicable();
  }
  const { consumer } = journey;
  const addresses = refused.map(({ address }) => address);
  return fail({
    evidence: [
      ...[...new Set(refused.map(({ pointer }) => pointer))].map((pointer) =>
        evidenceAt(landscape, pointer),
      ),
      ...ruleEvidence(landscape),
    ],
    args: {
      consumer: consumer.name,
      refused: refused.length,
      total,
      addresses,
    },
    offers: offerToAllow({
      landscape,
      registry: know("registry"),
      consumer,
      addresses,
      origin: "egress",
    }),
  });
}
