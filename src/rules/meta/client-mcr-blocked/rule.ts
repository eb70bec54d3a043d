import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-mcr-blocked",
  hop: null,
  severity: "info",
  needs: ["probe.tls", "machine.artifact-host"],
  consumers: ["machine"],
  judge({ know, evidence }) {
    const artifacts = know("machine.artifact-host");
    if (artifacts === null || know("probe.tls").outcome !== "trusted") {
      return notApplicable();
    }
    const { host, failure } = artifacts;
    return failure === null
      ? pass()
      : fail({
          evidence: [evidence("machine.artifact-host")],
          args: { host, reason: failure },
        });
  },
  repairs: [],
  doc: "https://github.com/microsoft/containerregistry/blob/main/docs/client-firewall-rules.md",
});
