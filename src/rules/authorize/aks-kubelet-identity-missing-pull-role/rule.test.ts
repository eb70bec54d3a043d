import { assignmentsKey } from "../../../model/landscape.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  acrPull,
  holding,
  kubeletIdentity,
} from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import aksKubeletIdentityMissingPullRole from "./rule.ts";

const cluster = landscape().registry().cluster();
const key = assignmentsKey(cluster.build().registryId, kubeletIdentity);
const allowed = holding(cluster, kubeletIdentity, { role: acrPull });

const controlPlane = "77777777-7777-4777-8777-777777777777";
const misplaced = holding(
  landscape()
    .registry()
    .cluster({
      identity: { type: "SystemAssigned", principalId: controlPlane },
    }),
  kubeletIdentity,
);

ruleCases(aksKubeletIdentityMissingPullRole, [
  { name: "AcrPull", given: allowed, want: "pass" },
  {
    name: "no role",
    given: holding(cluster, kubeletIdentity),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      principal: `kubelet (${kubeletIdentity})`,
    },
    evidence: [kubeletIdentity, []],
  },
  {
    name: "the role on the control plane's identity only",
    given: holding(misplaced, controlPlane, { role: acrPull }),
    want: "fail",
    wording: "other-identity",
    args: { others: [`shop-cluster (${controlPlane})`] },
    evidence: [kubeletIdentity, [], acrPull.id],
  },
  {
    name: "no role on the control plane's identity either",
    given: holding(misplaced, controlPlane),
    want: "fail",
  },
  {
    name: "a control plane whose roles may not be read",
    given: holding(misplaced, controlPlane, { role: acrPull }).deny(
      "roleAssignments",
      assignmentsKey(misplaced.build().registryId, controlPlane),
    ),
    want: "fail",
  },
  {
    name: "role assignments that may not be read",
    given: allowed.deny("roleAssignments", key),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a cluster that may not be read",
    given: allowed.deny("clusters"),
    want: "unknown",
    fact: "consumer.pull-right",
  },
  {
    name: "a registry that may not be read",
    given: allowed.deny("registries"),
    want: "unknown",
  },
  {
    name: "a service principal, whose roles are not looked at",
    given: landscape()
      .registry()
      .cluster({
        properties: { servicePrincipalProfile: { clientId: "0aaa" } },
      }),
    want: "unknown",
  },
  {
    name: "a cluster that names no kubelet identity",
    given: landscape()
      .registry()
      .cluster({
        properties: { identityProfile: {} },
      }),
    want: "unknown",
  },
  {
    name: "a web app",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
]);
