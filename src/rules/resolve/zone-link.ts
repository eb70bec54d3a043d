import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Verdict } from "../../model/verdict.ts";
import { existing } from "../existing-evidence.ts";

/** What the two rules about a missing link of the private DNS zone need to know. */
export const linkFacts = [
  "registry.public-access",
  "registry.private-endpoints",
  "consumer.private-zone",
  "consumer.virtual-network",
  "consumer.admission",
  "consumer.reachable-endpoints",
] as const;

/**
 * Fails when a consumer's network does not see the private zone and needs it: because public access is disabled, or
 * because the public endpoint does not admit the consumer while its network has a way to a private one.
 */
export function judgeLink({
  know,
  evidence,
  journey,
  landscape,
}: Judge<(typeof linkFacts)[number]>): Verdict {
  if (know("registry.private-endpoints").length === 0) {
    return notApplicable();
  }
  if (know("consumer.private-zone")) {
    return pass();
  }
  const disabled = know("registry.public-access") === "Disabled";
  if (
    !disabled &&
    (know("consumer.admission").admitted ||
      know("consumer.reachable-endpoints").length === 0)
  ) {
    return notApplicable();
  }
  return fail({
    evidence: existing(
      landscape,
      evidence("consumer.private-zone"),
      evidence("registry.private-endpoints"),
    ),
    args: {
      consumer: journey.consumer.name,
      zone: landscape.cloud.privateDnsZone,
      network: know("consumer.virtual-network").name,
    },
  });
}
