import { parentId, subscriptionOf } from "../../model/arm-id.ts";
import type { Registry, Replication, SubnetRule } from "../../model/arm.ts";
import { known, mapFact, type Fact } from "../../model/fact.ts";
import { subnetIdOf } from "../../model/subnet-rule.ts";
import { apiVersions, versioned } from "../api-versions.ts";
import { defenderPlans } from "../documents/defender.ts";
import {
  diagnosticSettings,
  endpointProtocol,
  registry as registrySchema,
  replications as replicationsSchema,
  usages,
} from "../documents/registry.ts";
import { permissions } from "../documents/authorization.ts";
import { readRegistry, readUsages } from "../sdk.ts";
import { about, factFrom, readList, type Collecting } from "./collecting.ts";
import { collectWrites } from "./activity-log.ts";
import { collectEligibleRoles } from "./authorization.ts";
import { collectLocks } from "./locks.ts";
import { collectRegistryLogs } from "./registry-logs.ts";
import { collectVirtualNetwork } from "./network.ts";
import { collectPolicies } from "./policies.ts";
import { collectPrivateEndpoint } from "./private-endpoint.ts";

/** A registry on its way: its document and its replications, and later everything else about it. */
export interface RegistryReading {
  readonly registry: Promise<Fact<Registry>>;
  readonly replications: Promise<Fact<readonly Replication[]>>;
  readonly done: Promise<unknown>;
}

/** Everything about a registry that does not depend on who pulls from it. */
export function collectRegistry(
  collecting: Collecting,
  id: string,
): RegistryReading {
  const registry = collectRegistryDocument(collecting, id);
  const replications = readList(
    collecting,
    collecting.draft.replications,
    id,
    `${id}/replications`,
    replicationsSchema,
  );
  const settings = readList(
    collecting,
    collecting.draft.diagnosticSettings,
    id,
    `${id}/providers/Microsoft.Insights/diagnosticSettings`,
    diagnosticSettings,
  );
  return {
    registry,
    replications,
    done: Promise.all([
      registry.then((fact) => collectPrivateEndpoints(collecting, fact)),
      replications,
      collectPreview(collecting, id),
      collectUsages(collecting, id),
      collectLocks(collecting, id),
      collectPolicies(collecting, id),
      collectPermissions(collecting, id),
      collectEligibleRoles(collecting, id),
      collectWrites(collecting, id),
      readList(
        collecting,
        collecting.draft.defenderPlans,
        id,
        `/subscriptions/${subscriptionOf(id)}/providers/Microsoft.Security/pricings`,
        defenderPlans,
      ),
      settings,
      collectRegistryLogs(collecting, id, settings),
    ]),
  };
}

async function collectRegistryDocument(
  { arm, draft }: Collecting,
  id: string,
): Promise<Fact<Registry>> {
  const fact = factFrom(await readRegistry(arm, id), registrySchema, about(id));
  draft.registries[id.toLowerCase()] = fact;
  return fact;
}

function collectPermissions(
  collecting: Collecting,
  id: string,
): Promise<unknown> {
  return readList(
    collecting,
    collecting.draft.permissions,
    id,
    `${id}/providers/Microsoft.Authorization/permissions`,
    permissions,
  );
}

async function collectPrivateEndpoints(
  collecting: Collecting,
  registry: Fact<Registry>,
): Promise<void> {
  const connections = registry.known
    ? (registry.value.properties.privateEndpointConnections ?? [])
    : [];
  await Promise.all(
    connections.flatMap(({ properties: { privateEndpoint } }) =>
      privateEndpoint
        ? collectPrivateEndpoint(collecting, privateEndpoint.id)
        : [],
    ),
  );
}

async function collectUsages(
  { arm, draft }: Collecting,
  id: string,
): Promise<void> {
  const path = `${id}/listUsages`;
  const answer = await readUsages(arm, id);
  draft.usages[id.toLowerCase()] = factFrom(
    answer.ok ? { ok: true, value: valueOf(answer.value) } : answer,
    usages,
    about(path),
  );
}

function valueOf(document: unknown): unknown {
  return (document as { value?: unknown } | null)?.value;
}

/**
 * Only preview versions show subnet rules and the endpoints' protocol. A cloud may know the newest one, an old one, or none;
 * where it does not know the newest, its registries speak IPv4 alone.
 */
async function collectPreview(
  collecting: Collecting,
  id: string,
): Promise<void> {
  const { arm, draft } = collecting;
  const { registryPreview, registryOldPreview } = apiVersions;
  const newest = await arm.get(`${id}?api-version=${registryPreview}`);
  const answer =
    newest.ok || newest.error.kind !== "unsupported"
      ? newest
      : await arm.get(`${id}?api-version=${registryOldPreview}`);
  const fact = factFrom(answer, registrySchema, about(id));
  draft.subnetRules[id.toLowerCase()] = fact.known
    ? known(rulesOf(fact.value), versioned(id), fact.at)
    : fact;
  const protocol = factFrom(answer, endpointProtocol, about(id));
  draft.endpointProtocols[id.toLowerCase()] = mapFact(
    protocol,
    ({ properties }) => properties.endpointProtocol ?? "IPv4",
  );
  const rules = fact.known ? rulesOf(fact.value) : [];
  await Promise.all(
    rules.map((rule) =>
      collectVirtualNetwork(collecting, parentId(subnetIdOf(rule))),
    ),
  );
}

function rulesOf({ properties }: Registry): readonly SubnetRule[] {
  return properties.networkRuleSet?.virtualNetworkRules ?? [];
}
