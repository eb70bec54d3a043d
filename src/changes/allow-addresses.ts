import { nameOf, parseArmId } from "../model/arm-id.ts";
import type { NetworkRuleSet, Registry } from "../model/arm.ts";
import type {
  AllowAddresses,
  ArmRequest,
  Change,
  Obstacle,
} from "../model/change.ts";
import { factOf, mapFact, valueOf } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";
import { admittedProbes } from "./admitted-probes.ts";
import { addAddresses, newlyAdmitted } from "./ip-rules.ts";
import { obstaclesToWrite } from "./obstacles.ts";
import { checkPermission } from "./permission.ts";

/** GA version of Microsoft.ContainerRegistry whose PATCH the request speaks. */
export const registryApiVersion = "2025-11-01";

/** Premium's limit where the registry's own usage could not be read ("Azure Container Registry SKU features and limits"). */
const usualLimit = 200;

const action = "Microsoft.ContainerRegistry/registries/write";

/**
 * The change ready to be shown; undefined where address rules have no say (public access off, another SKU, default Allow)
 * or nothing is left to add. It never touches `publicNetworkAccess` or `defaultAction`.
 */
export function describeAllowAddresses(
  landscape: Landscape,
  spec: AllowAddresses,
): Omit<Change, "predicted"> | undefined {
  const registry = valueOf(factOf(landscape.registries, spec.registryId));
  const ruleSet = registry?.properties.networkRuleSet;
  if (!registry || !ruleSet || !rulesDecide(registry)) {
    return undefined;
  }
  const widened = addAddresses(ruleSet, spec.addresses);
  if (widened.added.length === 0) {
    return undefined;
  }
  const args = {
    owner: spec.owner,
    registry: registry.name,
    count: widened.added.length,
    addresses: widened.added,
  };
  return {
    spec,
    id: spec.id,
    kind: spec.kind,
    title: { message: `change.allow-addresses.${spec.origin}.title`, args },
    risk: { message: `change.allow-addresses.${spec.origin}.risk`, args },
    opens: {
      addresses: newlyAdmitted(ruleSet, widened.added),
      identities: 0,
      networks: 0,
    },
    permission: checkPermission(landscape, spec.registryId, action),
    obstacles: [
      ...limit(landscape, spec.registryId, widened.ruleSet, widened.added),
      ...obstaclesToWrite(landscape, spec.registryId),
    ],
    az: azLines(spec, registry, widened.added),
    requests: [patchNetworkRules(spec.registryId, widened.ruleSet)],
  };
}

/** The landscape with the rules added, and this machine let in if they speak of it. */
export function predictAllowAddresses(
  landscape: Landscape,
  spec: AllowAddresses,
): Landscape {
  const key = spec.registryId.toLowerCase();
  const registry = mapFact(factOf(landscape.registries, key), (document) => ({
    ...document,
    properties: {
      ...document.properties,
      networkRuleSet: addAddresses(
        document.properties.networkRuleSet ?? {},
        spec.addresses,
      ).ruleSet,
    },
  }));
  return {
    ...landscape,
    registries: { ...landscape.registries, [key]: registry },
    probes: admittedProbes(
      landscape.probes,
      landscape.loginServer,
      spec.addresses,
    ),
  };
}

/** The request that replaces the rule set: ARM takes the list as a whole. */
export function patchNetworkRules(
  registryId: string,
  ruleSet: NetworkRuleSet,
  apiVersion: string = registryApiVersion,
): ArmRequest {
  return {
    method: "PATCH",
    path: `${registryId}?api-version=${apiVersion}`,
    body: { properties: { networkRuleSet: ruleSet } },
  };
}

/** Whether the registry's address rules decide who gets in. */
export function rulesDecide({ sku, properties }: Registry): boolean {
  return (
    sku?.name === "Premium" &&
    (properties.publicNetworkAccess ?? "Enabled") === "Enabled" &&
    properties.networkRuleSet?.defaultAction === "Deny"
  );
}

function limit(
  landscape: Landscape,
  registryId: string,
  after: NetworkRuleSet,
  added: readonly string[],
): Obstacle[] {
  const usages = valueOf(factOf(landscape.usages, registryId)) ?? [];
  const most =
    usages.find(({ name }) => name === "IPRules")?.limit ?? usualLimit;
  const needed = (after.ipRules ?? []).length;
  return needed <= most
    ? []
    : [
        {
          message: "change.obstacle.rule-limit",
          args: { limit: most, used: needed - added.length, needed },
          certain: true,
        },
      ];
}

function azLines(
  { registryId }: AllowAddresses,
  registry: Registry,
  added: readonly string[],
): string {
  const group = parseArmId(registryId)?.resourceGroup ?? "";
  const subscription = parseArmId(registryId)?.subscriptionId ?? "";
  return added
    .map(
      (address) =>
        `az acr network-rule add --name ${nameOf(registry.id)} --resource-group ${group} --subscription ${subscription} --ip-address ${address}`,
    )
    .join("\n");
}
