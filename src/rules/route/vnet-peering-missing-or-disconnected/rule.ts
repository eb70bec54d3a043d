import type { PeeringSide } from "../../../engine/facts/route/peering.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import { neededEndpointFacts, needsEndpoint } from "../needed-endpoint.ts";

/** Networks that were never meant to be peered have no half of a peering, and another rule speaks of them. */
export default rule({
  id: "vnet-peering-missing-or-disconnected",
  hop: "route",
  severity: "error",
  needs: [
    ...neededEndpointFacts,
    "consumer.reachable-endpoints",
    "consumer.broken-peerings",
  ],
  consumers: networkKinds,
  hides: ["private-endpoint-not-in-reachable-vnet"],
  judge(judge) {
    const { know, journey, landscape } = judge;
    if (!needsEndpoint(judge)) {
      return notApplicable();
    }
    if (know("consumer.reachable-endpoints").length > 0) {
      return pass();
    }
    const [broken] = know("consumer.broken-peerings");
    if (!broken) {
      return notApplicable();
    }
    const [own, remote] = broken;
    return fail({
      evidence: broken.map((side) => evidenceAt(landscape, partOf(side))),
      args: {
        consumer: journey.consumer.name,
        network: own.network,
        remote: remote.network,
        state: stateOf(own),
        remoteState: stateOf(remote),
      },
    });
  },
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});

function isClosed({ peering }: PeeringSide): boolean {
  return peering?.properties.allowVirtualNetworkAccess === false;
}

/** In ARM's words; `-` where a network has no half of the peering. */
function stateOf(side: PeeringSide): string {
  const state = side.peering?.properties.peeringState ?? "-";
  return isClosed(side) ? `${state}, allowVirtualNetworkAccess: false` : state;
}

function partOf(side: PeeringSide): string {
  if (side.peering === null) {
    return `${side.pointer}/name`;
  }
  const part = isClosed(side) ? "allowVirtualNetworkAccess" : "peeringState";
  return `${side.pointer}/properties/${part}`;
}
