import { nameOf, sameId } from "../model/arm-id.ts";
import type { Identity, ManagedCluster, SiteContainer } from "../model/arm.ts";
import type { RegistryCredentials } from "../model/arm-containers.ts";
import { hostOf } from "../model/consumers-of.ts";

/** Who pulls, as far as a consumer's configuration says. */
export type Principal =
  | {
      readonly kind: "identity";
      readonly origin:
        "system-assigned" | "user-assigned" | "kubelet" | "signed-in";
      readonly objectId: string;
      /** Of a user-assigned identity or an account; empty for a system-assigned one. */
      readonly name: string;
    }
  /** Known by its client id alone: its roles and its password cannot be looked at with Azure Resource Manager. */
  | { readonly kind: "service-principal"; readonly clientId: string }
  /** Nobody else is named, so the registry signs a task of its own in. */
  | { readonly kind: "own-registry" }
  | { readonly kind: "admin-user" }
  | { readonly kind: "repository-token"; readonly name: string }
  /** The user name is neither the admin user's nor a client id, and the registry has no token of that name. */
  | { readonly kind: "unknown-user"; readonly name: string }
  /** Credentials are stored, but for another registry host. */
  | { readonly kind: "other-registry"; readonly host: string }
  | { readonly kind: "none" }
  /** The pull is set to an identity that the consumer does not have. */
  | { readonly kind: "no-system-identity" }
  | { readonly kind: "not-a-client-id"; readonly value: string }
  | { readonly kind: "identity-not-assigned"; readonly id: string };

/**
 * The identity that a site pulls with.
 *
 * @param clientId client id of a user-assigned identity; empty for the system-assigned one
 */
export function identityOf(
  identity: Identity | undefined,
  clientId: string | null | undefined,
): Principal {
  if (!clientId) {
    return identity?.principalId
      ? {
          kind: "identity",
          origin: "system-assigned",
          objectId: identity.principalId,
          name: "",
        }
      : { kind: "no-system-identity" };
  }
  const assigned = Object.entries(identity?.userAssignedIdentities ?? {}).find(
    ([, each]) =>
      each.clientId !== undefined && sameId(each.clientId, clientId),
  );
  const [id, { principalId }] = assigned ?? ["", {}];
  return principalId
    ? {
        kind: "identity",
        origin: "user-assigned",
        objectId: principalId,
        name: nameOf(id),
      }
    : { kind: "not-a-client-id", value: clientId };
}

/** What a site has stored to sign in with. */
export interface StoredCredentials {
  readonly serverUrl?: string;
  readonly userName?: string;
  readonly hasPassword: boolean;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whose credentials those are that a site has stored for a registry. */
export function ownerOfCredentials(
  { serverUrl, userName = "", hasPassword }: StoredCredentials,
  registry: { readonly name: string; readonly loginServer: string },
): Principal {
  if (userName === "" || !hasPassword) {
    return { kind: "none" };
  }
  const host = hostOf(serverUrl);
  if (host !== "" && host !== registry.loginServer.toLowerCase()) {
    return { kind: "other-registry", host };
  }
  if (sameId(userName, registry.name)) {
    return { kind: "admin-user" };
  }
  return guid.test(userName)
    ? { kind: "service-principal", clientId: userName }
    : { kind: "repository-token", name: userName };
}

/** How a container of a site signs in; undefined for a way that is not known. Its stored password is assumed to be there. */
export function principalOfContainer(
  { properties }: SiteContainer,
  identity: Identity | undefined,
  registry: { readonly name: string; readonly loginServer: string },
): Principal | undefined {
  const { userName } = properties;
  switch ((properties.authType ?? "").toLowerCase()) {
    case "anonymous":
      return { kind: "none" };
    case "systemidentity":
      return identityOf(identity, null);
    case "userassigned":
      return properties.userManagedIdentityClientId
        ? identityOf(identity, properties.userManagedIdentityClientId)
        : { kind: "not-a-client-id", value: "" };
    case "usercredentials":
      return ownerOfCredentials(
        { ...(userName !== undefined && { userName }), hasPassword: true },
        registry,
      );
    default:
      return undefined;
  }
}

/**
 * As whom a container app or a container group signs in; undefined where ARM does not show the object id of its identity. A
 * password is assumed to be stored with a user name: Azure does not accept one without the other.
 */
export function principalOfCredentials(
  { server, username = "", identity: named }: RegistryCredentials,
  identity: Identity | undefined,
  registry: { readonly name: string; readonly loginServer: string },
): Principal | undefined {
  return named
    ? identityNamed(identity, named)
    : ownerOfCredentials(
        { serverUrl: server, userName: username, hasPassword: true },
        registry,
      );
}

/** @param named `system`, or the id of a user-assigned identity */
function identityNamed(
  identity: Identity | undefined,
  named: string,
): Principal | undefined {
  if (named.toLowerCase() === "system") {
    return identityOf(identity, null);
  }
  const assigned = Object.entries(identity?.userAssignedIdentities ?? {}).find(
    ([id]) => sameId(id, named),
  );
  if (!assigned) {
    return { kind: "identity-not-assigned", id: named };
  }
  const [id, { principalId }] = assigned;
  return principalId
    ? {
        kind: "identity",
        origin: "user-assigned",
        objectId: principalId,
        name: nameOf(id),
      }
    : undefined;
}

/** The identity of a cluster's nodes; undefined when the cluster does not say. Pull secrets of pods are not seen here. */
export function principalOfCluster({
  properties,
}: ManagedCluster): Principal | undefined {
  const clientId = properties.servicePrincipalProfile?.clientId ?? "msi";
  if (clientId.toLowerCase() !== "msi") {
    return { kind: "service-principal", clientId };
  }
  const { objectId, resourceId = "" } =
    properties.identityProfile?.kubeletidentity ?? {};
  return objectId
    ? {
        kind: "identity",
        origin: "kubelet",
        objectId,
        name: nameOf(resourceId),
      }
    : undefined;
}

/** What people call an identity, with the object id that Azure's tools ask for. */
export function principalText(principal: Principal): string {
  if (principal.kind !== "identity") {
    return "";
  }
  const { name, objectId } = principal;
  return name === "" ? objectId : `${name} (${objectId})`;
}
