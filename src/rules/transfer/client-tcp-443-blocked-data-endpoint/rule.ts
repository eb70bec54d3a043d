import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { evidenceAt } from "../../../engine/located.ts";

export default rule({
  id: "client-tcp-443-blocked-data-endpoint",
  hop: "transfer",
  severity: "error",
  needs: [
    "machine.proxy",
    "registry.public-access",
    "registry.data-hosts",
    "probe.tcp",
    "machine.data-answers",
    "machine.blocked-data-hosts",
    "machine.layer",
  ],
  consumers: ["machine"],
  judge({ know, evidence, landscape, journey: { image } }) {
    if (
      know("registry.public-access") === "does-not-matter" ||
      know("registry.data-hosts").length === 0 ||
      (know("machine.proxy") === null &&
        know("probe.tcp").outcome !== "connected")
    ) {
      return notApplicable();
    }
    const blocked = know("machine.blocked-data-hosts");
    if (blocked.length > 0) {
      return fail({
        evidence: blocked.map(({ pointer }) => evidenceAt(landscape, pointer)),
        args: {
          hosts: blocked.map(
            ({ host, address, code }) => `${host} (${address}, ${code})`,
          ),
        },
      });
    }
    const layer = image && know("machine.layer");
    if (layer?.isDataEndpoint && layer.failure !== null) {
      return fail({
        evidence: [evidence("machine.layer")],
        args: { hosts: [`${layer.host} (${layer.failure})`] },
      });
    }
    return layer || know("machine.data-answers").length > 0
      ? pass()
      : notApplicable();
  },
  repairs: [],
  doc: "L:container-registry-dedicated-data-endpoints",
});
