import { includes } from "../../../model/address-set.ts";
import { overlaps, parseRange } from "../../../model/ipv4.ts";
import type { Identity, Registry } from "../../../model/arm.ts";
import { allowedAddresses } from "../../../model/network-rules.ts";
import { registryTag } from "../../../model/service-tag.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { publicGate } from "../../public-gate.ts";
import {
  admissionByGate,
  admissionOfAnybody,
  type Admission,
} from "./address-admission.ts";
import type { EgressAddress } from "../egress/public-address.ts";
import { registryFacts } from "../registry.ts";
import { taskOf } from "../workload/task.ts";
import { principalOfTask } from "../authorize/task-principal.ts";

/** The addresses of shared agents: Azure publishes them as those of the whole service in the region. */
export function sharedAgentAddresses(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, ({ location = "" }) => {
    const name = registryTag(location);
    const tags = fromTable(context.landscape, "serviceTags", name);
    return whenKnown(tags, (list) => {
      const index = list.findIndex((tag) => tag.name.toLowerCase() === name);
      const prefixes = list[index]?.properties.addressPrefixes ?? [];
      const path = [index, "properties", "addressPrefixes"] as const;
      const at = drawnFrom(tags, null, ...path).pointer;
      const addresses = prefixes
        .filter((prefix) => parseRange(prefix))
        .map((address) => ({ address, pointer: at }));
      return addresses.length > 0
        ? drawnFrom(tags, addresses, ...path)
        : silent(tags, "service-tag-empty", { tag: name });
    });
  });
}

/** Whether a task has a system-assigned identity, alone or beside others. */
export function hasSystemIdentity(identity: Identity | undefined): boolean {
  return /systemassigned/i.test(identity?.type ?? "");
}

/**
 * What the registry's public endpoint says to the shared agents on which a task runs. The exception for tasks is for
 * those that sign in with their system-assigned identity. Source: "Manage network bypass policy for tasks".
 */
export function admissionOfSharedAgents(
  context: JourneyContext,
): Located<Admission> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) => {
    const open = publicGate(document, [], {});
    if (open.verdict === "allow") {
      return admissionByGate(registry, open);
    }
    return whenKnown(taskOf(context), ({ identity }) => {
      const { reason } = publicGate(document, [], {
        taskIdentity: hasSystemIdentity(identity),
      });
      if (reason === "tasks-bypass") {
        return admissionByException(context, registry);
      }
      if (open.reason === "no-source-address") {
        return admissionByRules(context, registry);
      }
      return open.verdict === "unknown"
        ? silent(registry, "network-rules-unfit")
        : admissionByGate(registry, open);
    });
  });
}

function admissionByException(
  context: JourneyContext,
  registry: Located<Registry>,
): Located<Admission> {
  const principal = principalOfTask(context);
  return whenKnown(principal, (who) =>
    who.kind === "identity" && who.origin === "system-assigned"
      ? drawnFrom(
          registry,
          admissionOfAnybody(true, "tasks-bypass"),
          "properties",
          "networkRuleBypassAllowedForTasks",
        )
      : silent(principal, "task-exception-unclear"),
  );
}

/** Of the published addresses only some are the agents', so rules that hold a part of them decide nothing. */
function admissionByRules(
  context: JourneyContext,
  registry: Located<Registry>,
): Located<Admission> {
  return whenKnown(registry, ({ properties }) => {
    const path = ["properties", "networkRuleSet"];
    const ruleSet = properties.networkRuleSet ?? {};
    if ((ruleSet.ipRules ?? []).length === 0) {
      return drawnFrom(
        registry,
        admissionOfAnybody(false, "default-deny"),
        ...path,
      );
    }
    const { allowed, malformed } = allowedAddresses(ruleSet);
    const located = sharedAgentAddresses(context);
    return whenKnown(located, (addresses) => {
      const ranges = addresses.flatMap(
        ({ address }) => parseRange(address) ?? [],
      );
      if (ranges.every((range) => includes(allowed, range))) {
        return drawnFrom(located, admissionOfAnybody(true, "ip-rule"));
      }
      const isTouched = ranges.some((range) =>
        allowed.some((rule) => overlaps(rule, range)),
      );
      return isTouched || malformed
        ? silent(
            drawnFrom(registry, null, ...path, "ipRules"),
            "agents-partly-allowed",
          )
        : drawnFrom(located, {
            ...admissionOfAnybody(false, "default-deny"),
            total: addresses.length,
            refused: addresses,
          });
    });
  });
}
