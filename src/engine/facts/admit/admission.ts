import type { JourneyContext } from "../../journey.ts";
import { silent, whenKnown, type Located } from "../../located.ts";
import { publicGate } from "../../public-gate.ts";
import {
  admissionByGate,
  admissionOfAddresses,
  type Admission,
} from "./address-admission.ts";
import { egressOf, siteAddresses } from "../egress/egress.ts";
import { admissionOfGroup } from "./group-admission.ts";
import { registryFacts } from "../registry.ts";
import { admissionOfSharedAgents } from "./shared-agents.ts";
import { pullRouteOf } from "../route/source-network.ts";
import { admissionOfNetwork } from "./subnet-admission.ts";
import { agentPoolOf } from "../workload/task.ts";
import { oncePer } from "../../../model/remember.ts";

/** Of the addresses and subnets from which a consumer pulls now. */
export const admissionOf = oncePer(workOutAdmission);

function workOutAdmission(context: JourneyContext): Located<Admission> {
  switch (context.journey.consumer.kind) {
    case "acr-task":
      return whenKnown(agentPoolOf(context), (pool) =>
        pool ? admissionOfSource(context) : admissionOfSharedAgents(context),
      );
    case "container-group":
      return admissionOfGroup(context);
    case "machine":
    case "web-app":
    case "function-app":
    case "aks-cluster":
    case "container-app":
      return admissionOfSource(context);
  }
}

function admissionOfSource(context: JourneyContext): Located<Admission> {
  return judge(context, () =>
    whenKnown(pullRouteOf(context), (way) =>
      way === "virtual-network"
        ? admissionOfNetwork(context)
        : admissionOfAddresses(context, egressOf(context)),
    ),
  );
}

/** Of the addresses that a web app uses after it was scaled to another tier. */
export function possibleAdmissionOf(
  context: JourneyContext,
): Located<Admission> {
  return judge(context, () =>
    admissionOfAddresses(
      context,
      siteAddresses(context, "possibleOutboundIpAddresses"),
    ),
  );
}

/** First what the gate says to anybody; only where it looks at the source, that is asked for. */
function judge(
  context: JourneyContext,
  bySource: () => Located<Admission>,
): Located<Admission> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) => {
    const answer = publicGate(document, [], {});
    if (answer.reason === "no-source-address") {
      return bySource();
    }
    return answer.verdict === "unknown"
      ? silent(registry, "network-rules-unfit")
      : admissionByGate(registry, answer);
  });
}
