import { hasStatus } from "../../../engine/hosts.ts";
import { evidenceAt } from "../../../engine/located.ts";
import {
  fail,
  notApplicable,
  pass,
  rule,
  type Judge,
} from "../../../engine/rule.ts";
import type { Evidence, Verdict } from "../../../model/verdict.ts";
import { visibleWayKinds } from "../../consumer-kinds.ts";

const needs = [
  "machine.proxy",
  "probe.dns",
  "registry",
  "consumer.pull-route",
  "consumer.dns-answer",
  "consumer.zone-records",
] as const;

type Knowledge = Judge<(typeof needs)[number]>;

/** In a network the records show it; on this machine an alias that leads into the zone, where there is nothing. */
export default rule({
  id: "private-dns-orphan-link-after-pe-delete",
  hop: "resolve",
  severity: "error",
  needs,
  consumers: visibleWayKinds,
  hides: ["private-dns-record-ip-mismatch", "client-dns-login-server-fails"],
  judge: (judge) =>
    judge.journey.consumer.kind === "machine"
      ? judgeMachine(judge)
      : judgeNetwork(judge),
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});

function judgeMachine(judge: Knowledge): Verdict {
  const { know, evidence, landscape } = judge;
  if (know("machine.proxy") !== null) {
    return notApplicable();
  }
  const { rcode, cnames } = know("probe.dns");
  const suffix = `.${landscape.cloud.privateDnsZone}`;
  if (rcode !== "NXDOMAIN" || !cnames.some((alias) => alias.endsWith(suffix))) {
    return pass();
  }
  return isGone(judge)
    ? orphan(judge, [evidence("probe.dns")], [rcode])
    : notApplicable();
}

function judgeNetwork(judge: Knowledge): Verdict {
  const { know, landscape } = judge;
  if (know("consumer.pull-route") !== "virtual-network" || !isGone(judge)) {
    return notApplicable();
  }
  if (know("consumer.dns-answer") !== "stale") {
    return pass();
  }
  const left = (know("consumer.zone-records")?.wanted ?? []).filter(
    ({ found }) => found !== null,
  );
  return orphan(
    judge,
    left.map(({ pointer }) => evidenceAt(landscape, pointer)),
    left.flatMap(({ found }) => found ?? []),
  );
}

/** A connection that stays behind as `Disconnected` is gone like one that was removed; of others another rule speaks. */
function isGone({ know }: Knowledge): boolean {
  const { privateEndpointConnections = [] } = know("registry").properties;
  return privateEndpointConnections.every((one) =>
    hasStatus(one, "Disconnected"),
  );
}

function orphan(
  { journey, landscape }: Knowledge,
  evidence: readonly Evidence[],
  found: readonly string[],
): Verdict {
  return fail({
    evidence,
    args: {
      consumer: journey.consumer.name,
      zone: landscape.cloud.privateDnsZone,
      found,
    },
  });
}
