import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** The manifest comes from the login server, so the pull gets far before it fails at the layers. */
export default rule({
  id: "private-dns-record-missing-data-endpoint",
  hop: "resolve",
  severity: "error",
  needs: ["consumer.path", "consumer.zone-records", "registry.replications"],
  consumers: ["machine", "web-app", "function-app", "aks-cluster"],
  judge({ know, journey, landscape, evidence }) {
    if (know("consumer.path") !== "private") {
      return notApplicable();
    }
    const records = know("consumer.zone-records");
    const [, ...data] = records?.wanted ?? [];
    const missing = data.filter(({ found }) => found === null);
    const [first] = missing;
    if (!first) {
      return pass();
    }
    return fail({
      evidence: [
        evidenceAt(landscape, first.pointer),
        evidence("registry.replications"),
      ],
      args: {
        consumer: journey.consumer.name,
        zone: landscape.cloud.privateDnsZone,
        records: missing.map(({ name }) => name),
        count: missing.length,
        total: data.length,
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
