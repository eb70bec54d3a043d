import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { needsRole } from "../../repaired-by-role.ts";
import { standsInTheWay } from "../../standing-policy.ts";

export default rule({
  id: "policy-denies-role-assignment",
  hop: null,
  severity: "warning",
  needs: ["journey.failed", "registry.policies"],
  judge({ know, evidence }) {
    if (!needsRole(know("journey.failed"))) {
      return notApplicable();
    }
    const policies = know("registry.policies");
    const standing = policies.flatMap((policy, index) =>
      standsInTheWay(policy) && policy.about === "role-assignments"
        ? [index]
        : [],
    );
    if (standing.length === 0) {
      return pass();
    }
    return fail({
      evidence: standing.map((index) => evidence("registry.policies", index)),
      args: {
        policies: standing.flatMap(
          (index) => policies[index]?.displayName ?? [],
        ),
      },
    });
  },
  repairs: [],
  doc: "T:azure-container-registry/pull-image-to-web-app-fail",
});
