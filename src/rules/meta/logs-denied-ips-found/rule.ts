import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "logs-denied-ips-found",
  hop: null,
  severity: "warning",
  needs: ["registry.refused-addresses", "consumer.source-addresses"],
  judge({ know, evidence, journey }) {
    const refused = know("registry.refused-addresses");
    if (refused.length === 0) {
      return pass();
    }
    const addresses = know("consumer.source-addresses");
    const own = refused.filter(({ address }) => addresses.includes(address));
    return own.length === 0
      ? pass()
      : fail({
          evidence: own.map((entry) =>
            evidence("registry.refused-addresses", refused.indexOf(entry)),
          ),
          args: {
            consumer: journey.consumer.name,
            addresses: own.map(({ address }) => address),
            times: own.reduce((sum, { count }) => sum + count, 0),
          },
        });
  },
  repairs: [],
  doc: "L:monitor-container-registry",
});
