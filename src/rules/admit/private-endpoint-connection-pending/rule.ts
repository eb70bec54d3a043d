import { sameId } from "../../../model/arm-id.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { visibleWayKinds } from "../../consumer-kinds.ts";
import { leadsThroughNetwork, networkWayFacts } from "../../network-way.ts";

/** Fails only for a consumer that waits for the connection: others may pass by another way. */
export default rule({
  id: "private-endpoint-connection-pending",
  hop: "admit",
  severity: "error",
  needs: [
    "registry.public-access",
    "registry.private-endpoints",
    "registry.pending-endpoints",
    ...networkWayFacts,
    "consumer.admission",
    "consumer.virtual-network",
  ],
  consumers: visibleWayKinds,
  hides: [
    "registry-public-access-disabled-no-private-endpoint",
    "registry-public-access-disabled-client-outside-vnet",
    "private-endpoint-not-in-reachable-vnet",
    "registry-ip-rules-client-not-included",
    "client-proxy-egress-ip-not-allowed",
    "aks-egress-ip-not-allowed",
    "webapp-vnet-egress-ip-not-allowed",
    "client-dns-public-ip-while-public-disabled",
  ],
  judge(judge) {
    const { know, journey, landscape } = judge;
    const access = know("registry.public-access");
    if (access === "does-not-matter") {
      return notApplicable();
    }
    const pending = know("registry.pending-endpoints");
    if (pending.length === 0) {
      return notApplicable();
    }
    const onlyHope =
      access === "Disabled" && know("registry.private-endpoints").length === 0;
    const waiting = onlyHope ? pending : pendingNearby();
    if (waiting.length === 0) {
      return pass();
    }
    return fail({
      evidence: waiting.map(({ pointer }) => evidenceAt(landscape, pointer)),
      args: {
        consumer: journey.consumer.name,
        connections: waiting.map(({ name }) => name),
      },
    });

    function pendingNearby(): typeof pending {
      if (
        journey.consumer.kind === "machine" ||
        !leadsThroughNetwork(judge, "public") ||
        know("consumer.admission").admitted
      ) {
        return [];
      }
      const network = know("consumer.virtual-network");
      return pending.filter(
        ({ networkId }) => networkId && sameId(networkId, network.id),
      );
    }
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
