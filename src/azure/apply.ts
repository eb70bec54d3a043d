import type { NetworkRuleSet, Registry, SubnetRule } from "../model/arm.ts";
import type { ArmClient } from "./arm-client.ts";
import { apiVersions } from "./api-versions.ts";
import type { Result } from "./azure-error.ts";
import { followOperation } from "./operation.ts";

/** What is to be done to the rules, given what stands there now. */
export type EditRules = (current: NetworkRuleSet) => {
  readonly ruleSet: NetworkRuleSet;
  /** The values of the address rules that the edit adds or takes away; none: nothing is left to do. */
  readonly touched: readonly string[];
};

export interface RulesWritten {
  readonly before: NetworkRuleSet;
  readonly after: NetworkRuleSet;
  readonly touched: readonly string[];
}

/** Somebody who writes at the same moment can replace what was just written; so often the edit is made again. */
const mostAttempts = 3;

/**
 * Edits a registry's network rules: reads them afresh, edits, writes, waits for the end and reads back. A PATCH replaces the
 * lists as a whole and there is no ETag, so the edit is made on what stands there at that moment, and made again when the
 * reading back shows that another writer has replaced it.
 * @param beforeWrite called with what is about to be written, before anything is sent: the place for a journal.
 */
export async function editNetworkRules(
  arm: ArmClient,
  registryId: string,
  edit: EditRules,
  signal: AbortSignal,
  beforeWrite: (planned: RulesWritten) => Promise<void>,
): Promise<Result<RulesWritten>> {
  const first = await readNetworkRules(arm, registryId);
  if (!first.ok) {
    return first;
  }
  const { ruleSet: wanted, touched } = edit(first.value.ruleSet);
  const planned = { before: first.value.ruleSet, after: wanted, touched };
  if (touched.length === 0) {
    return { ok: true, value: planned };
  }
  await beforeWrite(planned);
  let current = first.value;
  for (let attempt = 1; ; attempt += 1) {
    const { ruleSet } = edit(current.ruleSet);
    const written = await write(arm, registryId, ruleSet, current, signal);
    if (!written.ok) {
      return written;
    }
    const back = await readNetworkRules(arm, registryId);
    if (!back.ok) {
      return back;
    }
    current = back.value;
    if (edit(current.ruleSet).touched.length === 0) {
      return {
        ok: true,
        value: { before: planned.before, after: current.ruleSet, touched },
      };
    }
    if (attempt === mostAttempts) {
      return {
        ok: false,
        error: {
          kind: "failed",
          code: "ConcurrentWriter",
          message:
            "Somebody else keeps replacing the registry's network rules. Try again when they are done.",
        },
      };
    }
  }
}

export interface CurrentRules {
  readonly ruleSet: NetworkRuleSet;
  readonly registry: Registry;
  /** The version that shows every rule: a preview one when the registry has subnet rules, which GA versions hide. */
  readonly apiVersion: string;
}

/** The rules as they stand now, subnet rules included. */
export async function readNetworkRules(
  arm: ArmClient,
  registryId: string,
): Promise<Result<CurrentRules>> {
  const [stable, preview] = await Promise.all([
    arm.get(`${registryId}?api-version=${apiVersions.registry}`),
    arm.get(`${registryId}?api-version=${apiVersions.registryPreview}`),
  ]);
  if (!stable.ok) {
    return stable;
  }
  if (!preview.ok && preview.error.kind !== "unsupported") {
    return preview;
  }
  const registry = stable.value as Registry;
  const subnetRules = preview.ok ? subnetRulesOf(preview.value) : [];
  const ruleSet = registry.properties.networkRuleSet ?? {};
  return {
    ok: true,
    value:
      subnetRules.length === 0
        ? { registry, ruleSet, apiVersion: apiVersions.registry }
        : {
            registry,
            ruleSet: { ...ruleSet, virtualNetworkRules: subnetRules },
            apiVersion: apiVersions.registryPreview,
          },
  };
}

function subnetRulesOf(document: unknown): readonly SubnetRule[] {
  return (
    (document as Registry).properties.networkRuleSet?.virtualNetworkRules ?? []
  );
}

async function write(
  arm: ArmClient,
  registryId: string,
  ruleSet: NetworkRuleSet,
  { apiVersion }: CurrentRules,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const answer = await arm.send({
    method: "PATCH",
    path: `${registryId}?api-version=${apiVersion}`,
    body: { properties: { networkRuleSet: ruleSet } },
  });
  return answer.ok ? followOperation(arm, answer.value, signal) : answer;
}
