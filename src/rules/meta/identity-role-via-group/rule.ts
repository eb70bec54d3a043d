import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";
import { roleNames } from "../../role-names.ts";

/** Workloads only: people are meant to get their roles through groups. */
const workloads = [
  ...appServiceKinds,
  "aks-cluster",
  "container-app",
  "container-group",
  "acr-task",
] as const;

export default rule({
  id: "identity-role-via-group",
  hop: null,
  severity: "warning",
  needs: ["consumer.role-decision", "consumer.role-assignments"],
  consumers: workloads,
  judge({ know, evidence, journey, landscape }) {
    const { granting } = know("consumer.role-decision");
    if (granting.length === 0) {
      return notApplicable();
    }
    const assignments = know("consumer.role-assignments");
    const types = granting.map((index) =>
      assignments[index]?.properties.principalType?.toLowerCase(),
    );
    if (types.some((type) => type !== "group")) {
      return pass();
    }
    return fail({
      evidence: granting.map((index) =>
        evidence(
          "consumer.role-assignments",
          index,
          "properties",
          "principalId",
        ),
      ),
      args: {
        consumer: journey.consumer.name,
        roles: roleNames(landscape, assignments, granting),
        groups: granting.flatMap(
          (index) => assignments[index]?.properties.principalId ?? [],
        ),
      },
    });
  },
  repairs: [],
  doc: "AK:cluster-container-registry-integration",
});
