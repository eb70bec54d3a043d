import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { cloudHasServiceEndpoints, publicGate } from "../../public-gate.ts";
import {
  admissionOfAddresses,
  admissionOfAnybody,
  type Admission,
} from "./address-admission.ts";
import { proxyTo } from "../workload/cluster-proxy.ts";
import { egressOf } from "../egress/egress.ts";
import { hasServiceEndpoint } from "../route/public-hop.ts";
import { registryFacts } from "../registry.ts";
import { subnetsOf, type SourceSubnet } from "../route/source-network.ts";

/**
 * Of a consumer behind a virtual network: subnets with a service endpoint are judged by their own name, all others by the
 * public addresses through which they leave. Each must be let in.
 */
export function admissionOfNetwork(
  context: JourneyContext,
): Located<Admission> {
  const subnets = subnetsOf(context);
  const named = subnetsSeenByName(context);
  return whenKnown(subnets, ({ length }) =>
    whenKnown(named, (list) => {
      const byName = admissionByName(context, list);
      return whenKnown(byName, ({ admitted }) =>
        admitted && list.length < length
          ? admissionOfAddresses(context, egressOf(context))
          : byName,
      );
    }),
  );
}

/** The subnets that arrive at the registry under their own name, unless somebody's proxy arrives in their place. */
function subnetsSeenByName(
  context: JourneyContext,
): Located<readonly SourceSubnet[]> {
  const subnets = subnetsOf(context);
  const proxy = proxyOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(proxy, (isUsed) =>
      drawnFrom(
        subnets,
        isUsed || !cloudHasServiceEndpoints(context.landscape.loginServer)
          ? []
          : list.filter(({ subnet }) => hasServiceEndpoint(subnet, "registry")),
      ),
    ),
  );
}

function proxyOf(context: JourneyContext): Located<boolean> {
  if (context.journey.consumer.kind !== "aks-cluster") {
    return drawnFrom(registryFacts.registry(context), false);
  }
  const proxy = proxyTo(context, context.landscape.loginServer);
  return whenKnown(proxy, (used) => drawnFrom(proxy, used !== null));
}

/** Subnet rules hold for virtual machines, of which agent pools of tasks are made, and AKS nodes only. */
function admissionByName(
  context: JourneyContext,
  named: readonly SourceSubnet[],
): Located<Admission> {
  const registry = registryFacts.registry(context);
  const rules = registryFacts["registry.subnet-rules"](context);
  const isNode = ["aks-cluster", "acr-task"].includes(
    context.journey.consumer.kind,
  );
  if (named.length === 0) {
    return drawnFrom(registry, admissionOfAnybody(true, "subnet-rule"));
  }
  return whenKnown(registry, (document) =>
    whenKnown(rules, (list) => {
      const refusedSubnets = named.filter(({ subnet: { id } }) => {
        const source = { subnet: { id, serviceEndpoint: true } };
        const { verdict } = publicGate(document, isNode ? list : [], source);
        return verdict !== "allow";
      });
      const admission =
        refusedSubnets.length === 0
          ? admissionOfAnybody(true, "subnet-rule")
          : admissionOfAnybody(false, "default-deny");
      return drawnFrom(rules, { ...admission, refusedSubnets });
    }),
  );
}
