import { hasStatus } from "../../../engine/hosts.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** A connection that stays behind as `Disconnected` is gone like one that was removed; of others another rule speaks. */
export default rule({
  id: "private-dns-orphan-link-after-pe-delete",
  hop: "resolve",
  severity: "error",
  needs: [
    "consumer.pull-route",
    "registry",
    "consumer.dns-answer",
    "consumer.zone-records",
    "consumer.virtual-network",
  ],
  consumers: [
    "web-app",
    "function-app",
    "aks-cluster",
    "acr-task",
    "container-app",
  ],
  hides: ["private-dns-record-ip-mismatch"],
  judge({ know, journey, landscape }) {
    const { privateEndpointConnections = [] } = know("registry").properties;
    if (
      know("consumer.pull-route") !== "virtual-network" ||
      privateEndpointConnections.some((one) => !hasStatus(one, "Disconnected"))
    ) {
      return notApplicable();
    }
    if (know("consumer.dns-answer") !== "stale") {
      return pass();
    }
    const left = (know("consumer.zone-records")?.wanted ?? []).filter(
      ({ found }) => found !== null,
    );
    return fail({
      evidence: left.map(({ pointer }) => evidenceAt(landscape, pointer)),
      args: {
        consumer: journey.consumer.name,
        zone: landscape.cloud.privateDnsZone,
        network: know("consumer.virtual-network").name,
        records: left.map(({ name }) => name),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
