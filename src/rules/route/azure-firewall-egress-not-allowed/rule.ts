import { isDenial } from "../../../engine/facts/route/firewall-denial.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import { leadsThroughNetwork, networkWayFacts } from "../../network-way.ts";

export default rule({
  id: "azure-firewall-egress-not-allowed",
  hop: "route",
  severity: "error",
  needs: [...networkWayFacts, "consumer.firewall-verdict"],
  consumers: networkKinds,
  judge(judge) {
    const { know, journey, landscape } = judge;
    if (!leadsThroughNetwork(judge, "public", "private")) {
      return notApplicable();
    }
    const verdict = know("consumer.firewall-verdict");
    if (!isDenial(verdict)) {
      return verdict === "open" ? pass() : notApplicable();
    }
    const { firewall, host, pointer, route } = verdict;
    return fail({
      evidence: [
        evidenceAt(landscape, route),
        evidenceAt(
          landscape,
          verdict.rule === null ? `${pointer}/name` : pointer,
        ),
      ],
      args: {
        consumer: journey.consumer.name,
        firewall,
        host,
        rule: verdict.rule ?? "-",
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-firewall-rules",
});
