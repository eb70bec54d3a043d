import { fail, type Judge } from "../../engine/rule.ts";
import type { AllowAddresses } from "../../model/change.ts";
import { factOf, valueOf } from "../../model/fact.ts";
import { withoutMapping } from "../../model/ipv4.ts";
import type { MessageArgs } from "../../model/message-args.ts";
import type { Verdict } from "../../model/verdict.ts";
import { offerToAllow } from "./allow-addresses.ts";
import { ruleCount, ruleEvidence } from "./ip-rules.ts";

/** The failure of this machine at the registry's gate, with the address that the registry named. */
export function failRefused(
  { know, evidence, journey, landscape }: Judge<"machine.admission">,
  origin: AllowAddresses["origin"],
  more: MessageArgs = {},
): Verdict {
  const { consumer } = journey;
  const { clientIp } = know("machine.admission");
  const address = clientIp === undefined ? "?" : withoutMapping(clientIp);
  const registry = valueOf(factOf(landscape.registries, landscape.registryId));
  return fail({
    evidence: [evidence("machine.admission"), ...ruleEvidence(landscape)],
    args: {
      consumer: consumer.name,
      address,
      count: registry ? ruleCount(registry) : "?",
      ...more,
    },
    offers: registry
      ? offerToAllow({
          landscape,
          registry,
          consumer,
          addresses: [address],
          origin,
        })
      : [],
  });
}
