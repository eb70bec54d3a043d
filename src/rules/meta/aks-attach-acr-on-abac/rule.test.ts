import { assignmentsKey } from "../../../model/landscape.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  acrPull,
  holding,
  kubeletIdentity,
  repositoryReader,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import aksAttachAcrOnAbac from "./rule.ts";

const abac = landscape().registry({
  properties: { roleAssignmentMode: "AbacRepositoryPermissions" },
});
const cluster = abac.cluster();
const key = assignmentsKey(cluster.build().registryId, kubeletIdentity);
const attached = holding(cluster, kubeletIdentity, { role: acrPull });

ruleCases(aksAttachAcrOnAbac, [
  {
    name: "AcrPull on the kubelet identity",
    given: attached,
    want: "fail",
    args: { consumer: "shop-cluster" },
    evidence: ["AbacRepositoryPermissions", acrPull.id],
  },
  {
    name: "the right role alone",
    given: holding(cluster, kubeletIdentity, { role: repositoryReader }),
    want: "pass",
  },
  {
    name: "a registry in the legacy mode",
    given: holding(landscape().registry().cluster(), kubeletIdentity, {
      role: acrPull,
    }),
    want: "not-applicable",
  },
  {
    name: "a web app",
    given: abac.webApp(),
    want: "not-applicable",
  },
  {
    name: "role assignments that may not be read",
    given: attached.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.role-assignments",
  },
]);
