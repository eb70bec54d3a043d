import { notApplicable, pass, rule, type Judge } from "../../../engine/rule.ts";
import type { Verdict } from "../../../model/verdict.ts";
import { ruleCount } from "../ip-rules.ts";
import { egressFacts, judgeEgress } from "../network-egress.ts";
import { failRefused } from "../refused-machine.ts";

const needs = [
  "machine.admission",
  "registry.public-access",
  ...egressFacts,
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
    const { know, journey } = judge;
    const { consumer } = journey;
    if (consumer.kind === "container-app" || consumer.kind === "acr-task") {
      return judgeWorkload(judge);
    }
    if (consumer.kind !== "machine") {
      return know("consumer.admission").admitted ? pass() : notApplicable();
    }
    const { refused, proxy } = know("machine.admission");
    if (!refused) {
      return pass();
    }
    // The registry saw a proxy's address: a rule of its own speaks of that.
    return proxy === null ? failRefused(judge, "machine") : notApplicable();
  },
  repairs: ["allow-addresses"],
  doc: "L:container-registry-access-selected-networks",
});

/**
 * A container app has addresses of its own, or those of its network; a task in an agent pool has those of the pool's network.
 * Of tasks on shared agents, rules of their own speak.
 */
function judgeWorkload(judge: Judge<(typeof needs)[number]>): Verdict {
  if (judge.know("registry.public-access") === "does-not-matter") {
    return notApplicable();
  }
  const verdict = judgeEgress(judge);
  if (verdict.verdict !== "fail") {
    return verdict;
  }
  const { consumer = "", addresses = [] } = verdict.args;
  const count = ruleCount(judge.know("registry"));
  return { ...verdict, args: { consumer, address: addresses, count } };
}
