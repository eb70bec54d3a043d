import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { existing } from "../../existing-evidence.ts";

export default rule({
  id: "aks-kubelet-identity-not-on-vmss",
  hop: "authorize",
  severity: "error",
  needs: ["consumer.cluster", "consumer.bare-scale-sets"],
  consumers: ["aks-cluster"],
  judge({ know, evidence, journey, landscape }) {
    const bare = know("consumer.bare-scale-sets");
    if (!bare) {
      return notApplicable();
    }
    if (bare.length === 0) {
      return pass();
    }
    return fail({
      evidence: [
        evidence(
          "consumer.cluster",
          "properties",
          "identityProfile",
          "kubeletidentity",
          "resourceId",
        ),
        ...existing(
          landscape,
          ...bare.flatMap(({ pointer }) => [
            evidenceAt(landscape, `${pointer}/name`),
            evidenceAt(landscape, `${pointer}/identity`),
          ]),
        ),
      ],
      args: {
        consumer: journey.consumer.name,
        sets: bare.map(({ name }) => name),
      },
    });
  },
  repairs: [],
  doc: "T:azure-kubernetes/extensions/cannot-pull-image-from-acr-to-aks-cluster",
});
