import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "tasks-ipv6-dual-stack",
  hop: "admit",
  severity: "error",
  needs: ["registry.endpoint-protocol"],
  consumers: ["acr-task"],
  judge({ know, evidence, journey }) {
    return know("registry.endpoint-protocol") === "IPv4AndIPv6"
      ? fail({
          evidence: [evidence("registry.endpoint-protocol")],
          args: { consumer: journey.consumer.name },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-ipv6-dual-stack",
});
