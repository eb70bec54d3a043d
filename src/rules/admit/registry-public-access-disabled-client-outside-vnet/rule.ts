import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { visibleWayKinds } from "../../consumer-kinds.ts";
import { existing } from "../../existing-evidence.ts";

/** Passes also for who comes by a private path while public access is enabled: the public gate is not met then. */
export default rule({
  id: "registry-public-access-disabled-client-outside-vnet",
  hop: "admit",
  severity: "error",
  needs: [
    "registry.public-access",
    "registry.private-endpoints",
    "consumer.path",
  ],
  consumers: visibleWayKinds,
  hides: [
    "registry-ip-rules-client-not-included",
    "client-proxy-egress-ip-not-allowed",
    "client-dns-public-ip-while-public-disabled",
  ],
  judge({ know, evidence, journey, landscape }) {
    const access = know("registry.public-access");
    const { kind, name } = journey.consumer;
    const isJudgedElsewhere = access === "Enabled" && kind === "machine";
    if (
      access === "does-not-matter" ||
      isJudgedElsewhere ||
      know("registry.private-endpoints").length === 0
    ) {
      return notApplicable();
    }
    if (know("consumer.path") !== "public") {
      return pass();
    }
    if (access === "Enabled") {
      return notApplicable();
    }
    return fail({
      evidence: existing(
        landscape,
        evidence("registry.public-access"),
        evidence("consumer.path"),
      ),
      args: { consumer: name },
    });
  },
  repairs: [],
  doc: "L:container-registry-access-selected-networks",
});
