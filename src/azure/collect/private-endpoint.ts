import { privateDnsZoneGroups } from "../documents/private-dns.ts";
import { networkInterface, privateEndpoint } from "../documents/network.ts";
import { readList, readResource, type Collecting } from "./collecting.ts";
import { collectSubnet } from "./network.ts";
import { collectZone } from "./private-dns.ts";

/** A private endpoint with its interfaces, its subnet, and the zones that it writes its records to. */
export async function collectPrivateEndpoint(
  collecting: Collecting,
  id: string,
): Promise<void> {
  await Promise.all([
    collectDocument(collecting, id),
    collectZoneGroups(collecting, id),
  ]);
}

async function collectDocument(
  collecting: Collecting,
  id: string,
): Promise<void> {
  const { draft } = collecting;
  const endpoint = await readResource(
    collecting,
    draft.privateEndpoints,
    id,
    privateEndpoint,
  );
  if (!endpoint.known) {
    return;
  }
  const { subnet, networkInterfaces = [] } = endpoint.value.properties;
  await Promise.all([
    subnet && collectSubnet(collecting, subnet.id),
    ...networkInterfaces.map((reference) =>
      readResource(
        collecting,
        draft.networkInterfaces,
        reference.id,
        networkInterface,
      ),
    ),
  ]);
}

async function collectZoneGroups(
  collecting: Collecting,
  endpointId: string,
): Promise<void> {
  const groups = await readList(
    collecting,
    collecting.draft.privateDnsZoneGroups,
    endpointId,
    `${endpointId}/privateDnsZoneGroups`,
    privateDnsZoneGroups,
  );
  const configs = groups.known
    ? groups.value.flatMap(
        ({ properties }) => properties.privateDnsZoneConfigs ?? [],
      )
    : [];
  await Promise.all(
    configs.flatMap(({ properties }) =>
      properties?.privateDnsZoneId
        ? collectZone(collecting, properties.privateDnsZoneId)
        : [],
    ),
  );
}
