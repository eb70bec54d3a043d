import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "private-dns-record-missing-login-server",
  hop: "resolve",
  severity: "error",
  needs: [
    "consumer.pull-route",
    "registry.private-endpoints",
    "consumer.zone-records",
    "consumer.admission",
  ],
  consumers: networkKinds,
  hides: [
    "registry-public-access-disabled-client-outside-vnet",
    "aks-egress-ip-not-allowed",
    "webapp-vnet-egress-ip-not-allowed",
    "registry-ip-rules-client-not-included",
  ],
  judge({ know, journey, landscape }) {
    if (
      know("consumer.pull-route") !== "virtual-network" ||
      know("registry.private-endpoints").length === 0
    ) {
      return notApplicable();
    }
    const records = know("consumer.zone-records");
    const login = records?.wanted[0];
    if (!records || !login) {
      return notApplicable();
    }
    if (login.found) {
      return pass();
    }
    if (records.zone.fallsBack && know("consumer.admission").admitted) {
      return notApplicable();
    }
    return fail({
      evidence: [evidenceAt(landscape, login.pointer)],
      args: {
        consumer: journey.consumer.name,
        zone: landscape.cloud.privateDnsZone,
        record: login.name,
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
