import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** The first node image whose credential provider knows regional endpoints ("Geo-replication", learn.microsoft.com). */
const firstGood = "202607.29";

export default rule({
  id: "regional-endpoint-aks-node-image-too-old",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.node-images"],
  consumers: ["aks-cluster"],
  judge({ know, evidence, journey }) {
    if (!journey.image?.host.includes(".geo.")) {
      return notApplicable();
    }
    const images = know("consumer.node-images");
    const old = images.filter(({ built }) => built < firstGood);
    if (old.length === 0) {
      return pass();
    }
    return fail({
      evidence: old.map((image) =>
        evidence(
          "consumer.node-images",
          images.indexOf(image),
          "nodeImageVersion",
        ),
      ),
      args: {
        consumer: journey.consumer.name,
        host: journey.image.host,
        pools: old.map(({ pool }) => pool),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-geo-replication",
});
