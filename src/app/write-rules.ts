import {
  editNetworkRules,
  readNetworkRules,
  type CurrentRules,
  type RulesWritten,
} from "../azure/apply.ts";
import type { NetworkRuleSet } from "../model/arm.ts";
import type { ChangeSpec } from "../model/change.ts";
import { armFor } from "./arm.ts";
import type * as judge from "./judge.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import type { JournalEntry } from "./journal.ts";

/** Where a change is made. */
export type Place = Pick<JournalEntry, "cloud" | "tenantId">;

/** The rule set as it stands now and as the change would make it. */
export interface RulesPreview {
  readonly before: NetworkRuleSet;
  readonly after: NetworkRuleSet;
  readonly added: readonly string[];
}

/** Reads the registry afresh and makes the change on paper. */
export async function previewRules(
  place: Place,
  spec: ChangeSpec,
  host: Host,
  run: Run,
): Promise<Outcome<RulesPreview>> {
  const current = await currentRules(place, spec, host, run);
  if (!current.ok) {
    return current;
  }
  const { registry, ruleSet } = current.value;
  const { addAddresses, rulesDecide } = await changes();
  if (!rulesDecide(registry)) {
    return failed("failure.rules-do-not-decide", { registry: registry.name });
  }
  const { ruleSet: after, added } = addAddresses(ruleSet, spec.addresses);
  return { ok: true, value: { before: ruleSet, after, added } };
}

/** The registry's rules as they stand now. */
export async function currentRules(
  place: Place,
  { registryId }: ChangeSpec,
  host: Host,
  run: Run,
): Promise<Outcome<CurrentRules>> {
  const arm = await armFor(host, run, place.cloud, place.tenantId);
  const current = await readNetworkRules(arm, registryId);
  return current.ok
    ? { ok: true, value: current.value }
    : { ok: false, failure: failureFrom(current.error) };
}

/** Adds the addresses that are not covered yet. */
export async function allowOnRegistry(
  place: Place,
  spec: ChangeSpec,
  host: Host,
  run: Run,
  beforeWrite: (planned: RulesWritten) => Promise<void>,
): Promise<Outcome<RulesWritten>> {
  const { addAddresses } = await changes();
  return edit(place, spec.registryId, host, run, beforeWrite, (current) => {
    const { ruleSet, added } = addAddresses(current, spec.addresses);
    return { ruleSet, touched: added };
  });
}

/** Takes out exactly the rules that a journal entry added, as far as they are still there. */
export async function disallowOnRegistry(
  entry: JournalEntry,
  host: Host,
  run: Run,
): Promise<Outcome<RulesWritten>> {
  const nothing = (): Promise<void> => Promise.resolve();
  const { removeAddresses } = await changes();
  return edit(entry, entry.spec.registryId, host, run, nothing, (current) => {
    const { ruleSet, removed } = removeAddresses(current, entry.added);
    return { ruleSet, touched: removed };
  });
}

/** What changes do to the facts is in the bundle that judges them. */
function changes(): Promise<typeof judge> {
  return import("./judge.ts");
}

async function edit(
  place: Place,
  registryId: string,
  host: Host,
  run: Run,
  beforeWrite: (planned: RulesWritten) => Promise<void>,
  change: Parameters<typeof editNetworkRules>[2],
): Promise<Outcome<RulesWritten>> {
  const arm = await armFor(host, run, place.cloud, place.tenantId);
  const written = await editNetworkRules(
    arm,
    registryId,
    change,
    run.signal,
    beforeWrite,
  );
  return written.ok
    ? { ok: true, value: written.value }
    : { ok: false, failure: failureFrom(written.error) };
}
