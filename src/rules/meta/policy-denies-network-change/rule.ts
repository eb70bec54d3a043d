import { closesPublicAccess } from "../../../changes/obstacles.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { standsInTheWay } from "../../standing-policy.ts";

export default rule({
  id: "policy-denies-network-change",
  hop: null,
  severity: "warning",
  needs: ["journey.failed", "registry.policies"],
  judge({ know, evidence }) {
    if (!know("journey.failed").some(({ hop }) => hop === "admit")) {
      return notApplicable();
    }
    const policies = know("registry.policies");
    const standing = policies.flatMap((policy, index) =>
      standsInTheWay(policy) && closesPublicAccess.includes(policy.definition)
        ? [index]
        : [],
    );
    if (standing.length === 0) {
      return pass();
    }
    return fail({
      evidence: standing.map((index) => evidence("registry.policies", index)),
      args: {
        policies: standing.flatMap((index) => {
          const policy = policies[index];
          return policy ? `${policy.displayName} (${policy.effect})` : [];
        }),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-azure-policy",
});
