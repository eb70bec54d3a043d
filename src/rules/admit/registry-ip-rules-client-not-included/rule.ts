import { withoutMapping } from "../../../model/addresses.ts";
import { factOf, valueOf } from "../../../model/fact.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { offerToAllow } from "../allow-addresses.ts";
import { ruleCount, ruleEvidence } from "../ip-rules.ts";

/**
 * Speaks for all consumers that no rule of their own speaks for. This machine is judged by what the registry said to it,
 * which is proof even where the registry's configuration may not be read.
 */
export default rule({
  id: "registry-ip-rules-client-not-included",
  hop: "admit",
  severity: "error",
  needs: ["machine.admission", "consumer.admission"],
  consumers: ["machine", "container-app", "container-group", "acr-task"],
  hides: ["registry-default-deny-no-rules"],
  judge({ know, evidence, journey, landscape }) {
    const { consumer } = journey;
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
