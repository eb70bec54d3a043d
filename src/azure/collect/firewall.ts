import type { FirewallRule, RuleCollection } from "../../model/arm-firewall.ts";
import { sameId } from "../../model/arm-id.ts";
import { valueOf } from "../../model/fact.ts";
import {
  azureFirewall,
  firewallPolicy,
  ipGroup,
  ruleCollectionGroups,
} from "../documents/firewall.ts";
import type { FirewallRow } from "../graph-row.ts";
import { once, readList, readResource, type Collecting } from "./collecting.ts";
import { collectPublicAddresses } from "./public-addresses.ts";

/** An Azure Firewall with its public addresses and its rules. What its row names is read at the same time as the firewall itself. */
export async function collectFirewall(
  collecting: Collecting,
  { id, publicAddressIds, policyId }: FirewallRow,
): Promise<void> {
  await Promise.all([
    collectDocument(collecting, id),
    collectPublicAddresses(
      collecting,
      publicAddressIds.map((address) => ({ id: address })),
    ),
    policyId ? collectPolicy(collecting, policyId) : undefined,
  ]);
}

async function collectDocument(
  collecting: Collecting,
  id: string,
): Promise<void> {
  const firewall = await readResource(
    collecting,
    collecting.draft.azureFirewalls,
    id,
    azureFirewall,
  );
  const {
    ipConfigurations = [],
    firewallPolicy: policy,
    networkRuleCollections = [],
    applicationRuleCollections = [],
  } = valueOf(firewall)?.properties ?? {};
  await Promise.all([
    collectPublicAddresses(
      collecting,
      ipConfigurations.flatMap(
        ({ properties }) => properties?.publicIPAddress ?? [],
      ),
    ),
    policy ? collectPolicy(collecting, policy.id) : undefined,
    collectIpGroups(
      collecting,
      [...networkRuleCollections, ...applicationRuleCollections].map(
        ({ properties }) => properties,
      ),
    ),
  ]);
}

/** A policy with its rules, and its parent: that one at once where the row names it already. */
function collectPolicy(collecting: Collecting, id: string): Promise<unknown> {
  const row = collecting.rows
    .filter((each) => each.is === "firewall-policy")
    .find((each) => sameId(each.id, id));
  return once(collecting, `rules of ${id}`.toLowerCase(), () =>
    Promise.all([
      row?.baseId ? collectPolicy(collecting, row.baseId) : undefined,
      collectParent(collecting, id),
      collectRules(collecting, id),
    ]),
  );
}

async function collectParent(
  collecting: Collecting,
  policyId: string,
): Promise<void> {
  const { firewallPolicies } = collecting.draft;
  const policy = await readResource(
    collecting,
    firewallPolicies,
    policyId,
    firewallPolicy,
  );
  const base = valueOf(policy)?.properties.basePolicy;
  if (base) {
    await collectPolicy(collecting, base.id);
  }
}

async function collectRules(
  collecting: Collecting,
  policyId: string,
): Promise<void> {
  const groups = await readList(
    collecting,
    collecting.draft.ruleCollectionGroups,
    policyId,
    `${policyId}/ruleCollectionGroups`,
    ruleCollectionGroups,
  );
  await collectIpGroups(
    collecting,
    (valueOf(groups) ?? []).flatMap(
      ({ properties }) => properties.ruleCollections ?? [],
    ),
  );
}

async function collectIpGroups(
  collecting: Collecting,
  collections: readonly RuleCollection[],
): Promise<void> {
  const ids = new Set(
    collections.flatMap(({ rules = [] }) => rules.flatMap(groupsOf)),
  );
  await Promise.all(
    [...ids].map((id) =>
      readResource(collecting, collecting.draft.ipGroups, id, ipGroup),
    ),
  );
}

function groupsOf(rule: FirewallRule): string[] {
  return [...(rule.sourceIpGroups ?? []), ...(rule.destinationIpGroups ?? [])];
}
