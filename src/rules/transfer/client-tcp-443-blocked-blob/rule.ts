import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-tcp-443-blocked-blob",
  hop: "transfer",
  severity: "error",
  needs: ["machine.layer"],
  consumers: ["machine"],
  judge({ know, evidence, journey: { image } }) {
    if (image === null) {
      return notApplicable();
    }
    const layer = know("machine.layer");
    if (layer === null || layer.isDataEndpoint) {
      return notApplicable();
    }
    const { host, failure } = layer;
    return failure === null
      ? pass()
      : fail({
          evidence: [evidence("machine.layer")],
          args: { host, reason: failure },
        });
  },
  repairs: [],
  doc: "L:container-registry-dedicated-data-endpoints",
});
