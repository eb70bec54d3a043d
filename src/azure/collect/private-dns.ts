import { grantsAction } from "../../model/action-match.ts";
import type { DnsARecordSet, PrivateDnsZone } from "../../model/arm-network.ts";
import { isLookAlikeZone } from "../../model/cloud.ts";
import { mapFact, unknown, type Fact } from "../../model/fact.ts";
import { remark } from "../../model/remark.ts";
import {
  dnsRecords,
  privateDnsZones,
  virtualNetworkLinks,
} from "../documents/private-dns.ts";
import { permissions } from "../documents/authorization.ts";
import { once, readList, type Collecting } from "./collecting.ts";

const zonesType = "Microsoft.Network/privateDnsZones";

/**
 * The zones of a subscription that carry the cloud's private registry names, or names like them. A list leaves out silently what the caller may not
 * read, so it counts as complete only for a caller who may read the zones of the whole subscription.
 */
export function collectZones(
  collecting: Collecting,
  subscriptionId: string,
): Promise<void> {
  return once(collecting, `zones of ${subscriptionId}`.toLowerCase(), () =>
    readZones(collecting, subscriptionId),
  );
}

async function readZones(
  collecting: Collecting,
  subscriptionId: string,
): Promise<void> {
  const scope = `/subscriptions/${subscriptionId}`;
  const [zones, rights] = await Promise.all([
    readList(
      collecting,
      {},
      subscriptionId,
      `${scope}/providers/${zonesType}`,
      privateDnsZones,
    ),
    readList(
      collecting,
      collecting.draft.permissions,
      scope,
      `${scope}/providers/Microsoft.Authorization/permissions`,
      permissions,
    ),
  ]);
  const { cloud } = collecting.arm;
  const own = mapFact(zones, (found) =>
    found.filter(
      ({ name }) => isAsked(collecting, name) || isLookAlikeZone(cloud, name),
    ),
  );
  const seesAll =
    rights.known &&
    rights.value.some((right) => grantsAction(right, `${zonesType}/read`));
  collecting.draft.privateDnsZones[subscriptionId.toLowerCase()] =
    seesAll || !own.known ? own : partlySeen(scope);
  await Promise.all(
    own.known
      ? own.value
          .filter(({ name }) => isAsked(collecting, name))
          .map(({ id }) => collectZone(collecting, id))
      : [],
  );
}

function partlySeen(scope: string): Fact<readonly PrivateDnsZone[]> {
  return unknown("denied", `${scope}/providers/${zonesType}`, {
    action: `${zonesType}/read`,
    remark: remark("zones-partly-seen"),
  });
}

/** Whether a resolver that asks for a registry looks into a zone of that name. */
function isAsked({ arm }: Collecting, name: string): boolean {
  const { privateDnsZone, registrySuffix } = arm.cloud;
  return [privateDnsZone, registrySuffix].includes(name.toLowerCase());
}

/** The links of a zone, and those of its records that belong to the registry. */
export async function collectZone(
  collecting: Collecting,
  zoneId: string,
): Promise<void> {
  const { draft } = collecting;
  await Promise.all([
    readList(
      collecting,
      draft.virtualNetworkLinks,
      zoneId,
      `${zoneId}/virtualNetworkLinks`,
      virtualNetworkLinks,
    ),
    collectRecords(collecting, zoneId),
  ]);
}

async function collectRecords(
  collecting: Collecting,
  zoneId: string,
): Promise<void> {
  const records = await readList(
    collecting,
    {},
    zoneId,
    `${zoneId}/A`,
    dnsRecords,
    "&$top=1000",
  );
  collecting.draft.dnsRecords[zoneId.toLowerCase()] = mapFact(
    records,
    (found) => found.filter((record) => isOfRegistry(collecting, record)),
  );
}

/** A zone may hold the records of hundreds of registries: `reg`, `reg.westeurope.data` and the like are of this one. */
function isOfRegistry(
  { arm, draft }: Collecting,
  { name }: DnsARecordSet,
): boolean {
  const label = draft.loginServer.slice(0, -arm.cloud.registrySuffix.length);
  return `${name.toLowerCase()}.`.startsWith(label);
}
