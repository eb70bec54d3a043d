import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  clusterIdOf,
  kubeletIdentityId,
} from "../../../../test/landscapes/ids.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { ScaleSet } from "../../../model/arm.ts";
import aksKubeletIdentityNotOnVmss from "./rule.ts";

const id = clusterIdOf("shop-cluster");
const pools = [{ name: "system" }, { name: "apps" }];
const cluster = landscape()
  .registry()
  .cluster({ properties: { agentPoolProfiles: pools } });
const set = (name: string, ...identities: readonly string[]): ScaleSet => ({
  id: `/vmss/${name}`,
  name,
  identity: {
    type: "UserAssigned",
    userAssignedIdentities: Object.fromEntries(
      identities.map((each) => [each, {}]),
    ),
  },
  properties: {},
});

ruleCases(aksKubeletIdentityNotOnVmss, [
  {
    name: "each scale set has it, in whatever case",
    given: cluster.row("scaleSets", id, [
      set("aks-system-vmss", kubeletIdentityId),
      set("aks-apps-vmss", "/other", kubeletIdentityId.toUpperCase()),
    ]),
    want: "pass",
  },
  {
    name: "one scale set has another identity",
    given: cluster.row("scaleSets", id, [
      set("aks-system-vmss", kubeletIdentityId),
      set("aks-apps-vmss", "/other"),
    ]),
    want: "fail",
    args: { consumer: "shop-cluster", sets: ["aks-apps-vmss"] },
    evidence: [kubeletIdentityId, "aks-apps-vmss"],
  },
  {
    name: "one scale set has no identity at all, the other is not to be seen",
    given: cluster.row("scaleSets", id, [
      { id: "/vmss/aks-apps-vmss", name: "aks-apps-vmss", properties: {} },
    ]),
    want: "fail",
  },
  {
    name: "nodes that are single machines",
    given: landscape()
      .registry()
      .cluster({
        properties: {
          agentPoolProfiles: [{ name: "apps", type: "VirtualMachines" }],
        },
      }),
    want: "not-applicable",
  },
  {
    name: "a cluster with a service principal",
    given: landscape()
      .registry()
      .cluster({ properties: { identityProfile: {} } }),
    want: "not-applicable",
  },
  {
    name: "a web app",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "fewer scale sets than node pools, so that some are not to be seen",
    given: cluster.row("scaleSets", id, [
      set("aks-system-vmss", kubeletIdentityId),
    ]),
    want: "unknown",
    fact: "consumer.bare-scale-sets",
  },
  {
    name: "scale sets that may not be read",
    given: cluster.deny("scaleSets"),
    want: "unknown",
    fact: "consumer.bare-scale-sets",
    reason: "denied",
  },
  {
    name: "an unreadable cluster",
    given: cluster.deny("clusters"),
    want: "unknown",
  },
]);
