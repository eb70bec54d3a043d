import assert from "node:assert/strict";
import type { Identity, SiteContainer } from "../model/arm.ts";
import {
  identityOf,
  ownerOfCredentials,
  principalOfCluster,
  principalOfContainer,
  type Principal,
  type StoredCredentials,
} from "./principal.ts";

const registry = { name: "contosoweb", loginServer: "contosoweb.azurecr.io" };
const clientId = "0aaaaaaa-0000-4000-8000-000000000001";
const identity: Identity = {
  type: "SystemAssigned, UserAssigned",
  principalId: "system",
  userAssignedIdentities: {
    "/subscriptions/s/id-shop": { clientId, principalId: "user" },
  },
};

describe("the identity that a site pulls with", () => {
  const cases: [string, Identity | undefined, string | null, Principal][] = [
    [
      "the system-assigned one without a client id",
      identity,
      "",
      {
        kind: "identity",
        origin: "system-assigned",
        objectId: "system",
        name: "",
      },
    ],
    [
      "the user-assigned one of the client id, whatever its case",
      identity,
      clientId.toUpperCase(),
      {
        kind: "identity",
        origin: "user-assigned",
        objectId: "user",
        name: "id-shop",
      },
    ],
    [
      "none when a principal id is given for a client id",
      identity,
      "user",
      { kind: "not-a-client-id", value: "user" },
    ],
    [
      "none when a resource id is given",
      identity,
      "/subscriptions/s/id-shop",
      { kind: "not-a-client-id", value: "/subscriptions/s/id-shop" },
    ],
    [
      "none without a system-assigned identity",
      { type: "None" },
      null,
      { kind: "no-system-identity" },
    ],
    [
      "none of a site without any identity",
      undefined,
      null,
      { kind: "no-system-identity" },
    ],
  ];
  for (const [name, of, id, expected] of cases) {
    it(`is ${name}`, () => {
      assert.deepEqual(identityOf(of, id), expected);
    });
  }
});

describe("stored credentials", () => {
  const cases: [string, StoredCredentials, Principal][] = [
    [
      "the admin user by the registry's name",
      { userName: "ContosoWeb", hasPassword: true },
      { kind: "admin-user" },
    ],
    [
      "a service principal by a GUID",
      {
        serverUrl: "https://contosoweb.azurecr.io",
        userName: clientId,
        hasPassword: true,
      },
      { kind: "service-principal", clientId },
    ],
    [
      "a repository token by any other name",
      { userName: "ci-pull", hasPassword: true },
      { kind: "repository-token", name: "ci-pull" },
    ],
    ["nobody's without a user name", { hasPassword: true }, { kind: "none" }],
    [
      "nobody's without a password",
      { userName: "contosoweb", hasPassword: false },
      { kind: "none" },
    ],
    [
      "another registry's",
      {
        serverUrl: "https://index.docker.io/v1",
        userName: "x",
        hasPassword: true,
      },
      { kind: "other-registry", host: "index.docker.io" },
    ],
  ];
  for (const [name, credentials, expected] of cases) {
    it(`are ${name}`, () => {
      assert.deepEqual(ownerOfCredentials(credentials, registry), expected);
    });
  }
});

describe("a container of a site", () => {
  const container = (
    properties: Partial<SiteContainer["properties"]>,
  ): SiteContainer => ({
    id: "c",
    name: "c",
    properties: { image: "contosoweb.azurecr.io/app:1", ...properties },
  });
  const cases: [Partial<SiteContainer["properties"]>, string | undefined][] = [
    [{ authType: "Anonymous" }, "none"],
    [{ authType: "SYSTEMIDENTITY" }, "identity"],
    [
      { authType: "UserAssigned", userManagedIdentityClientId: clientId },
      "identity",
    ],
    [{ authType: "UserAssigned" }, "not-a-client-id"],
    [{ authType: "UserCredentials", userName: "contosoweb" }, "admin-user"],
    [{ authType: "UserCredentials" }, "none"],
    [{ authType: "Certificate" }, undefined],
    [{}, undefined],
  ];
  for (const [properties, expected] of cases) {
    it(`with ${JSON.stringify(properties)} signs in as ${expected ?? "nobody knows"}`, () => {
      const found = principalOfContainer(
        container(properties),
        identity,
        registry,
      );
      assert.equal(found?.kind, expected);
    });
  }
});

describe("a cluster", () => {
  const kubeletidentity = {
    objectId: "kubelet",
    resourceId: "/subscriptions/s/userAssignedIdentities/aks-agentpool",
  };

  it("pulls with its kubelet identity", () => {
    for (const servicePrincipalProfile of [{ clientId: "msi" }, undefined]) {
      const found = principalOfCluster({
        id: "k",
        name: "k",
        properties: {
          identityProfile: { kubeletidentity },
          ...(servicePrincipalProfile && { servicePrincipalProfile }),
        },
      });
      assert.deepEqual(found, {
        kind: "identity",
        origin: "kubelet",
        objectId: "kubelet",
        name: "aks-agentpool",
      });
    }
  });

  it("pulls with its service principal if it has one", () => {
    const found = principalOfCluster({
      id: "k",
      name: "k",
      properties: { servicePrincipalProfile: { clientId } },
    });
    assert.deepEqual(found, { kind: "service-principal", clientId });
  });

  it("is not guessed at when it names neither", () => {
    assert.equal(
      principalOfCluster({ id: "k", name: "k", properties: {} }),
      undefined,
    );
  });
});
