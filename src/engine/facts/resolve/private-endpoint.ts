import { parentId } from "../../../model/arm-id.ts";
import type {
  PrivateEndpointConnection,
  Registry,
} from "../../../model/arm.ts";
import type {
  NetworkInterface,
  PrivateEndpoint,
} from "../../../model/arm-network.ts";
import type { Landscape } from "../../../model/landscape.ts";
import { pointer } from "../../../model/pointer.ts";
import { hasStatus } from "../../hosts.ts";
import type { LandscapeContext } from "../../journey.ts";
import {
  allKnown,
  drawnFrom,
  firstUnknown,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { registryFacts } from "../registry.ts";

/** A private endpoint of the registry, as far as a pull needs to know it. */
export interface EndpointView {
  readonly id: string;
  readonly name: string;
  readonly subnetId: string;
  readonly networkId: string;
  /** By member, as `registryHosts` names them. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Whether somebody chose these addresses, so that Azure adds none by itself. */
  readonly isStatic: boolean;
}

/** The private endpoints that may be used, each by itself: one may be readable and another not. */
export function usableEndpoints(
  context: LandscapeContext,
): Located<readonly Located<EndpointView>[]> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, ({ properties }) =>
    drawnFrom(
      registry,
      (properties.privateEndpointConnections ?? [])
        .filter(isUsable)
        .map((connection) => viewOf(context.landscape, registry, connection)),
      "properties",
      "privateEndpointConnections",
    ),
  );
}

/** An endpoint that could be read, and where it stands. */
export interface ReadEndpoint extends EndpointView {
  readonly pointer: string;
}

/** All private endpoints that may be used; unknown when one of them could not be read. */
export function readEndpointsOf(
  context: LandscapeContext,
): Located<readonly ReadEndpoint[]> {
  const endpoints = usableEndpoints(context);
  return whenKnown(endpoints, (views) => {
    const read = views.flatMap(({ fact, pointer: at }): ReadEndpoint[] =>
      fact.known ? [{ ...fact.value, pointer: at }] : [],
    );
    return firstUnknown(views) ?? drawnFrom(endpoints, read);
  });
}

/** A connection that waits for approval; the network of its endpoint when that could be read. */
export interface PendingConnection {
  readonly name: string;
  readonly networkId: string | null;
  /** Where its state stands. */
  readonly pointer: string;
}

export function pendingConnections(
  context: LandscapeContext,
): Located<readonly PendingConnection[]> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, ({ properties }) => {
    const path = ["properties", "privateEndpointConnections"];
    const pending = (properties.privateEndpointConnections ?? []).flatMap(
      (connection, index): PendingConnection[] => {
        const state = ["properties", "privateLinkServiceConnectionState"];
        const view = viewOf(context.landscape, registry, connection);
        return hasStatus(connection, "Pending")
          ? [
              {
                name: connection.name,
                networkId: view.fact.known ? view.fact.value.networkId : null,
                pointer: `${registry.pointer}${pointer(...path, index, ...state)}`,
              },
            ]
          : [];
      },
    );
    return drawnFrom(registry, pending, ...path);
  });
}

/** Approved, and not waiting to be made anew. */
function isUsable(connection: PrivateEndpointConnection): boolean {
  const state = connection.properties.privateLinkServiceConnectionState;
  return (
    hasStatus(connection, "Approved") && state?.actionsRequired !== "Recreate"
  );
}

/** The private endpoint of a connection. */
function viewOf(
  landscape: Landscape,
  registry: Located<Registry>,
  connection: PrivateEndpointConnection,
): Located<EndpointView> {
  const id = connection.properties.privateEndpoint?.id;
  if (id === undefined) {
    return silent(registry, "connection-without-endpoint", {
      connection: connection.name,
    });
  }
  const endpoint = fromTable(landscape, "privateEndpoints", id);
  return whenKnown(endpoint, (document) => {
    const { subnet, ipConfigurations = [] } = document.properties;
    const subnetId = subnet?.id ?? "";
    return whenKnown(addressesOf(landscape, endpoint, document), (addresses) =>
      drawnFrom(endpoint, {
        id: document.id,
        name: document.name,
        subnetId,
        networkId: parentId(subnetId),
        addresses,
        isStatic: ipConfigurations.length > 0,
      }),
    );
  });
}

function addressesOf(
  landscape: Landscape,
  endpoint: Located<PrivateEndpoint>,
  { properties, name }: PrivateEndpoint,
): Located<Readonly<Record<string, string>>> {
  const [first, ...others] = (properties.networkInterfaces ?? []).map(
    ({ id }) => fromTable(landscape, "networkInterfaces", id),
  );
  if (first === undefined) {
    return silent(endpoint, "endpoint-without-interface", { endpoint: name });
  }
  const interfaces = allKnown([first, ...others]);
  return whenKnown(interfaces, (documents) =>
    drawnFrom(
      interfaces,
      Object.fromEntries(documents.flatMap(memberAddresses)),
    ),
  );
}

function memberAddresses({ properties }: NetworkInterface): [string, string][] {
  return (properties.ipConfigurations ?? []).flatMap(
    ({ properties: { privateIPAddress, privateLinkConnectionProperties } }) => {
      const member = privateLinkConnectionProperties?.requiredMemberName;
      return member && privateIPAddress ? [[member, privateIPAddress]] : [];
    },
  );
}
