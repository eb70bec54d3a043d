import { sameId } from "../../../model/arm-id.ts";
import { evidenceAt } from "../../../engine/located.ts";
import { ownHostsOf } from "../../../engine/hosts.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { networkKinds } from "../../consumer-kinds.ts";
import { leadsThroughNetwork, networkWayFacts } from "../../network-way.ts";

/** A record cannot have an address that no endpoint has: the missing record is a consequence. */
export default rule({
  id: "private-endpoint-missing-data-member",
  hop: "resolve",
  severity: "error",
  needs: [
    ...networkWayFacts,
    "consumer.reachable-endpoints",
    "registry.read-endpoints",
    "registry",
    "registry.replications",
  ],
  consumers: networkKinds,
  hides: [
    "private-dns-record-missing-data-endpoint",
    "private-dns-record-ip-mismatch",
  ],
  judge(judge) {
    const { know, evidence, journey, landscape } = judge;
    if (!leadsThroughNetwork(judge, "private")) {
      return notApplicable();
    }
    const near = know("consumer.reachable-endpoints");
    if (near.length === 0) {
      return notApplicable();
    }
    const members = ownHostsOf(
      landscape.cloud,
      know("registry"),
      know("registry.replications"),
    )
      .filter(({ purpose }) => purpose === "layers")
      .map(({ member }) => member)
      .filter((member) =>
        near.every(({ addresses }) => addresses[member] === undefined),
      );
    if (members.length === 0) {
      return pass();
    }
    const lacking = know("registry.read-endpoints").filter(
      ({ subnetId, name }) =>
        near.some((one) => one.name === name && sameId(one.subnetId, subnetId)),
    );
    return fail({
      evidence: [
        ...lacking.map(({ pointer }) => evidenceAt(landscape, pointer)),
        evidence("registry.replications"),
      ],
      args: { consumer: journey.consumer.name, members },
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
