import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { evidenceAt } from "../../../engine/located.ts";

export default rule({
  id: "client-tcp-443-blocked-data-endpoint",
  hop: "route",
  severity: "error",
  needs: [
    "probe.machine",
    "registry.public-access",
    "probe.tcp",
    "machine.data-answers",
    "machine.blocked-data-hosts",
  ],
  consumers: ["machine"],
  judge({ know, landscape }) {
    if (
      know("probe.machine").proxy !== undefined ||
      know("registry.public-access") === "does-not-matter" ||
      know("machine.data-answers").length === 0 ||
      know("probe.tcp").outcome !== "connected"
    ) {
      return notApplicable();
    }
    const blocked = know("machine.blocked-data-hosts");
    return blocked.length === 0
      ? pass()
      : fail({
          evidence: blocked.map(({ pointer }) =>
            evidenceAt(landscape, pointer),
          ),
          args: {
            hosts: blocked.map(
              ({ host, address, code }) => `${host} (${address}, ${code})`,
            ),
          },
        });
  },
  repairs: [],
  doc: "L:container-registry-dedicated-data-endpoints",
});
